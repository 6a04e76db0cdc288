package io.scrollexport.operation;

/**
 * Result of {@code startMacroBodyConversion}.
 *
 * @param asyncId for {@code getConversionResult}
 */
public record StartedConversion(String asyncId) {}
