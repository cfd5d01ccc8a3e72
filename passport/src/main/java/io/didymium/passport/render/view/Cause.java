package io.didymium.passport.render.view;

import com.google.common.base.CharMatcher;
import io.didymium.core.finding.Finding;
import io.didymium.passport.render.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One cause for which a report is not accepted, with everything that it concerns.
 *
 * @param key what tells it from others: the code of the finding, and its reason where the same code has several
 * @param first the first finding of it
 * @param subjects how many subjects it concerns
 * @param message what is found, in English; what differs between the findings is left out
 * @param companies the companies to ask, by name; none if none is known
 */
public record Cause(String key, Finding first, int subjects, String message, List<String> companies) {
    private static final String LEFT_OUT = "…";

    /** Copies the companies. */
    public Cause {
        companies = List.copyOf(companies);
    }

    /** A cause of findings that have the same key. */
    public static Cause of(String key, List<Finding> findings, int subjects, List<String> companies) {
        Finding first = findings.get(0);
        Map<String, String> common = new TreeMap<>(first.arguments());
        findings.forEach(finding -> common.replaceAll(
                (name, value) -> value.equals(finding.arguments().get(name)) ? value : LEFT_OUT));
        String message = new Finding(first.code(), first.severity(), first.location(), common).message();
        return new Cause(key, first, subjects, message, companies);
    }

    /** What tells the cause of a finding from others: its code, and its reason where that is a word of the check. */
    public static String key(Finding finding) {
        String reason = finding.arguments().getOrDefault("reason", "");
        boolean isWord = CharMatcher.inRange('a', 'z').or(CharMatcher.is(' ')).matchesAllOf(reason);
        return finding.code().id() + (isWord && !reason.isEmpty() ? "." + reason.replace(' ', '-') : "");
    }

    /** The sentence of the cause with the number of its subjects; empty if the language has none for it. */
    public Optional<String> sentence(Wording wording) {
        return Stream.of("cause." + key, "cause." + first.code().id())
                .filter(wording::has)
                .findFirst()
                .map(found -> wording.text(found, wording.count(subjects)));
    }
}
