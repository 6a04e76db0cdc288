package io.scrollexport.connector.input;

import io.scrollexport.connector.input.value.JobInputs;

/** The further inputs of {@code startExport}. */
public record StartExportInput(ExportRequestInput exportRequest) implements JobInputs {}
