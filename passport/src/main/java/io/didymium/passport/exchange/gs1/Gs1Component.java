package io.didymium.passport.exchange.gs1;

import io.didymium.passport.exchange.gs1.check.CompanyPrefixes;
import io.didymium.passport.exchange.gs1.check.ValueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the value of an application identifier.
 *
 * @param least the least number of characters
 * @param most the most characters
 * @param optional whether the part may be absent
 * @param checks what it must pass, its characters first
 */
record Gs1Component(int least, int most, boolean optional, List<ValueCheck> checks) {
    Gs1Component {
        checks = List.copyOf(checks);
    }

    /** Reads a text such as {@code N13,csum} or {@code [X..17]}. */
    static Gs1Component read(String text) {
        boolean optional = text.startsWith("[");
        String[] parts = text.replace("[", "").replace("]", "").split(",", -1);
        String length = parts[0].substring(1);
        boolean variable = length.startsWith("..");
        int most = Integer.parseInt(variable ? length.substring(2) : length);
        List<ValueCheck> checks = new ArrayList<>();
        checks.add(
                switch (parts[0].charAt(0)) {
                    case 'N' -> ValueCheck.CSETNUMERIC;
                    case 'X' -> ValueCheck.CSET82;
                    case 'Y' -> ValueCheck.CSET39;
                    case 'Z' -> ValueCheck.CSET64;
                    default -> throw new IllegalArgumentException("no type of a component: " + text);
                });
        for (int i = 1; i < parts.length; i++) {
            String name = parts[i];
            checks.add(ValueCheck.find(name).orElseThrow(() -> new IllegalArgumentException("no check " + name)));
        }
        return new Gs1Component(variable ? 1 : most, most, optional, checks);
    }

    Optional<String> fault(String part, CompanyPrefixes prefixes) {
        return checks.stream()
                .flatMap(check -> check.fault(part, prefixes).stream())
                .findFirst();
    }
}
