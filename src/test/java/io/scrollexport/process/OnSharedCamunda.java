package io.scrollexport.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A class of tests that uses what {@link ProcessTest} started. Classes run beside each other, but
 * those that move one engine's clock must not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("Camunda of ProcessTest")
@interface OnSharedCamunda {}
