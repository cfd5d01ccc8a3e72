package io.didymium.examples.cli.exchange.format;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.shell.CommandFault;

/** Writes what a passport file states in a format of others. */
@FunctionalInterface
public interface FormatWriter {
    /**
     * The content of the file to write.
     *
     * @throws CommandFault if the format cannot express it, or needs an option that was not given
     */
    Bytes write(ExportRequest request) throws CommandFault;
}
