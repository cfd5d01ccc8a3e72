package io.didymium.examples.cli.exchange.format;

import io.didymium.examples.cli.shell.CommandFault;
import java.nio.file.Path;
import java.util.List;

/** Reads files of a format of others into a draft. */
@FunctionalInterface
public interface FormatReader {
    /**
     * The draft of all files together. Everything that is wrong is found in one run and part of the result.
     *
     * @throws CommandFault if a file cannot be read at all
     */
    ImportedDraft read(List<Path> files, ImportOptions options) throws CommandFault;
}
