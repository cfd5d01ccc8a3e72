package io.didymium.passport.exchange.gs1.check;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lists of codes that others keep. */
final class Codes {
    private static final ImmutableSetMultimap<String, String> ALL = read();

    private Codes() {}

    static Optional<String> known(String list, String code) {
        return ALL.containsEntry(list, code)
                ? Optional.empty()
                : Optional.of("'" + code + "' is not in the list " + list);
    }

    private static ImmutableSetMultimap<String, String> read() {
        ImmutableSetMultimap.Builder<String, String> codes = ImmutableSetMultimap.builder();
        String list = "";
        try {
            for (String line :
                    Resources.readLines(Resources.getResource(Codes.class, "codes.txt"), StandardCharsets.US_ASCII)) {
                if (line.startsWith(" ")) {
                    codes.putAll(list, Splitter.on(' ').omitEmptyStrings().split(line));
                } else if (!line.startsWith("#")) {
                    list = line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes.build();
    }
}
