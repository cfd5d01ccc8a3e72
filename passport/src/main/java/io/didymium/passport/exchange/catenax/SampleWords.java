package io.didymium.passport.exchange.catenax;

import static java.util.Objects.requireNonNull;

import io.didymium.core.material.SampleState;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words in which descriptions of properties say what a certificate of analysis has no member for: of what the result is a part, in
 * which state the sample was, and its standard uncertainty.
 *
 * @param ofOxides whether the result is a part of all rare-earth oxides of the sample, and not of its mass
 * @param state the state of the sample
 * @param uncertainty the standard uncertainty in the unit of the result; empty for a result below a limit
 */
record SampleWords(boolean ofOxides, SampleState state, Optional<BigDecimal> uncertainty) {
    private static final String OXIDES = "part of all rare-earth oxides";
    private static final String MASS = "part of the mass";
    private static final String BELOW = "below the limit of quantification";
    private static final Map<String, SampleState> STATES = Map.of(
            "as received", SampleState.AS_RECEIVED, "after drying", SampleState.DRY, "calcined", SampleState.CALCINED);
    private static final Pattern FORM = Pattern.compile("(" + OXIDES + "|" + MASS
            + "), sample (as received|after drying|calcined); (?:" + BELOW
            + "|standard uncertainty ([0-9]{1,64}(?:\\.[0-9]{1,120})?))");

    static Optional<SampleWords> find(String description) {
        Matcher form = FORM.matcher(description);
        return form.matches()
                ? Optional.of(new SampleWords(
                        form.group(1).equals(OXIDES),
                        requireNonNull(STATES.get(form.group(2))),
                        Optional.ofNullable(form.group(3)).map(BigDecimal::new)))
                : Optional.empty();
    }

    String text() {
        String words = STATES.entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return (ofOxides ? OXIDES : MASS) + ", sample " + words + "; "
                + uncertainty
                        .map(number -> "standard uncertainty " + number.toPlainString())
                        .orElse(BELOW);
    }
}
