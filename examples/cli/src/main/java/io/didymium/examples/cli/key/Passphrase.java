package io.didymium.examples.cli.key;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the passphrase of an encrypted key comes from: a file, a variable of the environment, or the person at the terminal. Never from
 * the command line, which other processes can see.
 */
public final class Passphrase {
    private static final int LEAST_LENGTH = 8;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The passphrase of an encrypted key is the first line of this file.")
    private @Nullable Path file;

    @Option(
            names = "--passphrase-env",
            paramLabel = "NAME",
            description = "The passphrase of an encrypted key is in this variable of the environment.")
    private @Nullable String variable;

    /** As options say; else the terminal is asked. */
    public Passphrase() {}

    /**
     * The passphrase that opens a key; the caller wipes it.
     *
     * @param key what it is for, for people
     */
    char[] known(String key, Console console) throws CommandFault {
        return checked(read(key, console, false));
    }

    /** A passphrase for a new key, asked twice; the caller wipes it. */
    char[] fresh(String key, Console console) throws CommandFault {
        char[] passphrase = checked(read(key, console, true));
        if (passphrase.length < LEAST_LENGTH) {
            throw CommandFault.usage("the passphrase of " + key + " has " + passphrase.length
                    + " characters; choose one of at least " + LEAST_LENGTH);
        }
        return passphrase;
    }

    private char[] read(String key, Console console, boolean twice) throws CommandFault {
        if (file != null && variable != null) {
            throw CommandFault.usage("--passphrase-file and --passphrase-env exclude each other; give one of them");
        }
        if (file != null) {
            Storage.warnOfOthers(file).ifPresent(warning -> console.complain("warning: " + warning));
            try {
                return Storage.bytes(file)
                        .toUtf8()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .toCharArray();
            } catch (MalformedInputException e) {
                throw CommandFault.unreadable(file + " is not a text in UTF-8: " + e.getMessage());
            }
        }
        if (variable != null) {
            String value = System.getenv(variable);
            if (value == null) {
                throw CommandFault.usage("there is no variable " + variable + " in the environment; set it, or give"
                        + " --passphrase-file");
            }
            return value.toCharArray();
        }
        return ofTerminal(key, console, twice);
    }

    private static char[] ofTerminal(String key, Console console, boolean twice) throws CommandFault {
        // Newer platforms have a console also where nobody sits at it.
        java.io.Console person = Optional.ofNullable(System.console())
                .filter(any -> console.terminal())
                .orElseThrow(() -> CommandFault.usage("there is no terminal to ask for the passphrase of " + key
                        + "; give --passphrase-file FILE or --passphrase-env NAME"));
        char[] first = person.readPassword("Passphrase of %s: ", key);
        char[] second = twice ? person.readPassword("Once more: ") : first;
        if (first == null || second == null) {
            throw CommandFault.usage("no passphrase was given for " + key);
        }
        if (!Arrays.equals(first, second)) {
            throw CommandFault.usage("the two passphrases differ; start again");
        }
        return first;
    }

    private static char[] checked(char[] passphrase) throws CommandFault {
        for (char c : passphrase) {
            // What the platform derives keys from; others would be cut or refused differently by each tool.
            if (c < ' ' || c > '~') {
                throw CommandFault.usage("a passphrase has letters, digits, blanks and signs of ASCII only");
            }
        }
        if (passphrase.length == 0) {
            throw CommandFault.usage("the passphrase is empty");
        }
        return passphrase;
    }
}
