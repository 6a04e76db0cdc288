package io.scrollexport.playground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A class of tests that uses {@link RunningPlayground#SHARED}. Classes run beside each other, but
 * not those that see each other's runs, switches and clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("RunningPlayground.SHARED")
public @interface OnSharedPlayground {}
