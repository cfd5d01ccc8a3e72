package io.didymium.core.lca.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a formula, read one after the other. */
final class FormulaTokens {
    private static final int MAX_LENGTH = 10_000;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:e[-+]?[0-9]+)?)"
                    + "|(?<name>[a-z_][a-z0-9_]*)|(?<sign>&&|\\|\\||<=|>=|<>|==|!=|[-+*/^<>=&|();]))");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /** The kind of a token. */
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    /** A token in lower case, and the place of its first character. */
    record Token(Kind kind, String text, int place) {}

    FormulaTokens(String formula) {
        if (formula.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("formula is longer than " + MAX_LENGTH + " characters");
        }
        String text = formula.toLowerCase(Locale.ROOT).stripTrailing();
        Matcher matcher = TOKEN.matcher(text);
        int place = 0;
        while (place < text.length()) {
            if (!matcher.region(place, text.length()).lookingAt()) {
                throw new IllegalArgumentException(
                        "formula has an unknown character at " + (place + 1) + ": " + formula);
            }
            for (Kind kind : List.of(Kind.NUMBER, Kind.NAME, Kind.SIGN)) {
                String found = matcher.group(kind.name().toLowerCase(Locale.ROOT));
                if (found != null) {
                    tokens.add(new Token(kind, found, matcher.end() - found.length() + 1));
                }
            }
            place = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The next token; the end is never passed. */
    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next token if it is one of the signs or words. */
    boolean takeIf(String... texts) {
        Token token = peek();
        if (token.kind() != Kind.NUMBER
                && token.kind() != Kind.END
                && List.of(texts).contains(token.text())) {
            take();
            return true;
        }
        return false;
    }
}
