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
import io.didymium.passport.verify.facts.custody.BookEvidence;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List<Scheme> known = custody.rules(terms.schemeIri());
        if (known.isEmpty()) {
            findings.add(finding(BookFinding.SCHEME_UNKNOWN, Map.of("scheme", terms.schemeIri())));
        } else if (known.stream().noneMatch(terms.scheme()::isWithin)) {
            findings.add(finding(
                    BookFinding.SCHEME_RULES_DIFFER,
                    Map.of("scheme", terms.schemeIri(), "stated", terms.scheme().toString())));
        }
    }

    private void name(Attribute attribute, List<Finding> findings) {
        Set<SourceClass> expected = attribute.named().orElse(Set.of());
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

    private static String labels(Set<SourceClass> classes) {
        return classes.stream().map(SourceClass::label).collect(joining(", "));
    }

    private Finding finding(BookFinding code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(evidence.id().value()), arguments);
    }
}
