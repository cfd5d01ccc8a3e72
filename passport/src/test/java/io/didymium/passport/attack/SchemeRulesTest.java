package io.didymium.passport.attack;

import static io.didymium.passport.testing.MotorCustody.credit;
import static io.didymium.passport.testing.MotorCustody.kg;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.Scheme;
import io.didymium.core.finding.Finding;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.ReturnedLot;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Books by their keeper's rules: he states the rules of a known scheme more leniently, or gives an attribute a better name. */
class SchemeRulesTest {
    static Stream<Scheme> lenient() {
        return Stream.of(
                credit().toBuilder().deficitLimit(kg("1000000")).build(),
                credit().toBuilder().carriedPeriods(2_000_000_000).build(),
                credit().toBuilder().averagedPeriods(12).build(),
                Scheme.builder("Balance 2.1", credit().model(), credit().method(), 3)
                        .build(),
                Scheme.builder(credit().name(), credit().model(), credit().method(), 12)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("lenient")
    void refusesOtherRulesThanThoseOfTheScheme(Scheme scheme) {
        VerificationReport report = new ReturnedLot(scheme).sell("150").verify();

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(BookFinding.SCHEME_RULES_DIFFER);
    }

    @Test
    void acceptsStricterRulesThanThoseOfTheScheme() {
        Scheme strict = credit().toBuilder()
                .carriedPeriods(0)
                .transfersBetweenSites(false)
                .build();

        assertThat(new ReturnedLot(strict).sell("150").verify().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("misnamed")
    void refusesAnAttributeWithTheNameOfAnotherClass(String name) {
        Attribute attribute = new Attribute(name, EnumSet.of(SourceClass.PRIMARY));
        VerificationReport report =
                new ReturnedLot(credit(), attribute).sell("150").verify();

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(BookFinding.ATTRIBUTE_MISNAMED);
    }

    static Stream<String> misnamed() {
        return Stream.of("post-consumer", "pre-consumer", "recycled", "reuse");
    }

    @Test
    void leavesAnAttributeOpenWhoseNameIsNotBoundToClasses() {
        Attribute attribute = new Attribute("post\u2010consumer", EnumSet.of(SourceClass.POST_CONSUMER));
        VerificationReport report =
                new ReturnedLot(credit(), attribute).sell("150").verify();

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(BookFinding.ATTRIBUTE_UNKNOWN);
    }
}
