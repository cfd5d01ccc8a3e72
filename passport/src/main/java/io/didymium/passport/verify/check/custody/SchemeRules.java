package io.didymium.passport.verify.check.custody;

import static java.util.stream.Collectors.joining;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.Scheme;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.trust.SchemeAttribute;
import io.didymium.passport.verify.facts.custody.BookEvidence;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the rules and attributes that a holder states of its books with those that the verifier knows. */
record SchemeRules(BookEvidence evidence, CustodyFacts custody) {
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        evidence.terms().forEach(terms -> rules(terms, findings));
        Stream.concat(
                        evidence.entries().stream().map(line -> line.entry().account()),
                        evidence.declarations().values().stream()
                                .map(declared ->
                                        declared.declaration().delivery().account()))
                .map(Account::attribute)
                .distinct()
                .forEach(attribute -> name(attribute, findings));
        return findings;
    }

    private void rules(CustodyTerms terms, List<Finding> findings) {
        List<Scheme> known = custody.rules(terms.schemeIri(), first(terms), last(terms));
        if (known.isEmpty()) {
            custody.refusedDocuments()
                    .forEach(reason ->
                            findings.add(finding(BookFinding.SCHEME_DOCUMENT_REFUSED, Map.of("reason", reason))));
            findings.add(finding(BookFinding.SCHEME_UNKNOWN, Map.of("scheme", terms.schemeIri())));
        } else if (known.stream().noneMatch(terms.scheme()::isWithin)) {
            findings.add(finding(
                    BookFinding.SCHEME_RULES_DIFFER,
                    Map.of("scheme", terms.schemeIri(), "stated", terms.scheme().toString())));
        }
    }

    private void name(Attribute attribute, List<Finding> findings) {
        Set<SourceClass> expected =
                attribute.named().or(() -> boundByOwner(attribute)).orElse(Set.of());
        if (expected.isEmpty()) {
            findings.add(finding(
                    BookFinding.ATTRIBUTE_UNKNOWN,
                    Map.of("attribute", attribute.name(), "classes", labels(attribute.classes()))));
        } else if (!expected.containsAll(attribute.classes())) {
            findings.add(finding(
                    BookFinding.ATTRIBUTE_MISNAMED,
                    Map.of(
                            "attribute", attribute.name(),
                            "classes", labels(attribute.classes()),
                            "expected", labels(expected))));
        }
    }

    /** What is named after a class is that class; only of other names the owner of the scheme decides. */
    private Optional<Set<SourceClass>> boundByOwner(Attribute attribute) {
        return evidence.terms().stream()
                .flatMap(terms ->
                        custody.classes(terms.schemeIri(), attribute.name(), first(terms), last(terms)).stream())
                .findFirst();
    }

    /** The kind of property that an attribute is: credits of one kind for the same material add up. Only the owner of the scheme decides. */
    String group(Attribute attribute) {
        if (attribute.named().isPresent()) {
            return SchemeAttribute.CONTENT;
        }
        return evidence.terms().stream()
                .flatMap(
                        terms -> custody.group(terms.schemeIri(), attribute.name(), first(terms), last(terms)).stream())
                .findFirst()
                .orElse(SchemeAttribute.CONTENT);
    }

    private static Instant first(CustodyTerms terms) {
        return terms.first().from().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The end of the first period, or the day of the last delivery. */
    private Instant last(CustodyTerms terms) {
        return Stream.concat(
                        Stream.of(terms.first().until()),
                        evidence.declarations().values().stream()
                                .map(declared ->
                                        declared.declaration().delivery().date()))
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static String labels(Set<SourceClass> classes) {
        return classes.stream().map(SourceClass::label).collect(joining(", "));
    }

    private Finding finding(BookFinding code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(evidence.id().value()), arguments);
    }
}
