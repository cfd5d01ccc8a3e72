package io.didymium.examples.cli.page;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.render.text.Wording;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The language of a page: one that comes with the library, or a file. */
final class LanguageChoice {
    private LanguageChoice() {}

    static Wording wording(String language) throws CommandFault {
        Optional<Wording> known = Wording.find(language);
        if (known.isPresent()) {
            return known.get();
        }
        Path file;
        try {
            file = Path.of(language);
        } catch (InvalidPathException e) {
            throw unknown(language);
        }
        if (!Files.isRegularFile(file)) {
            throw unknown(language);
        }
        try {
            return Wording.read(Storage.bytes(file));
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(file + " is not a file of words: " + e.getMessage());
        }
    }

    private static CommandFault unknown(String language) {
        return CommandFault.usage(
                "there is no language '" + language + "'; there are: de, en; a file of words can be named too");
    }
}
