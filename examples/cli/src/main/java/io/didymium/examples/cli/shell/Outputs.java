package io.didymium.examples.cli.shell;

import io.didymium.crypto.bytes.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/**
 * The files that a command writes: never what it reads, by whatever name or link, and what is there already only with
 * {@code --force}. A command plans all of them before it does anything, then writes each as a whole.
 */
public final class Outputs {
    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    /** Of a command whose options say whether to replace files. */
    public Outputs() {}

    /**
     * Refuses outputs that would destroy something, before any work is done.
     *
     * @param inputs what the command reads: files, and folders with all that is in them
     * @throws CommandFault if an output is one of the inputs or another output, is a folder, or is there already without
     *     {@code --force}
     */
    public void plan(Collection<Path> inputs, List<Path> outputs) throws CommandFault {
        Set<Path> planned = new HashSet<>();
        for (Path output : outputs) {
            if (!planned.add(output.toAbsolutePath().normalize())) {
                throw CommandFault.usage(output + " is named for two outputs; give each a file of its own");
            }
            for (Path input : inputs) {
                if (isIn(output, input)) {
                    throw CommandFault.usage(
                            output + " is an input of this command and would be lost; name another file");
                }
            }
            requireFree(output);
        }
    }

    /** As {@link #plan(Collection, List)}, of one output. */
    public void plan(Collection<Path> inputs, Path output) throws CommandFault {
        plan(inputs, List.of(output));
    }

    private void requireFree(Path output) throws CommandFault {
        if (Files.isDirectory(output)) {
            throw CommandFault.unwritable(output + " cannot be written: it is a folder; name a file in it");
        }
        if (!force && Files.exists(output, LinkOption.NOFOLLOW_LINKS) && !Storage.isStream(output)) {
            throw CommandFault.unwritable(output + " cannot be written: it is there already; name another file, or let"
                    + " --force replace it");
        }
    }

    /** Whether an output is an input, or is in one that is a folder. */
    private static boolean isIn(Path output, Path input) throws CommandFault {
        try {
            if (!Files.exists(output) || !Files.exists(input)) {
                return false;
            }
            return Files.isSameFile(output, input)
                    || (Files.isDirectory(input) && output.toRealPath().startsWith(input.toRealPath()));
        } catch (IOException e) {
            throw CommandFault.unwritable(output + " cannot be written: " + IoReason.of(e));
        }
    }

    /** Writes a file that was planned, as a whole: whoever interrupts it finds the old one, or none. */
    public void write(Path output, Bytes content) throws CommandFault {
        if (force) {
            Storage.write(output, content);
        } else {
            Storage.create(output, content);
        }
    }

    /** As {@link #write}, of a file that only its owner may read. */
    public void writeSecret(Path output, Bytes content) throws CommandFault {
        if (force) {
            Storage.writeSecret(output, content);
        } else {
            Storage.createSecret(output, content);
        }
    }
}
