package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.Phosphate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

/** Whatever is withheld is missed and never called false; whatever is changed is not accepted. */
class EvidenceProperties {
    private static final PassportBundle BUNDLE = DisclosureCases.BUNDLE;
    private static final CredentialReceipt RECEIPT =
            Logs.receipt(ReceiptCases.ROOT, ReceiptCases.SOON, ReceiptCases.SOON);

    @Property(tries = 30)
    void whateverIsWithheldLeavesTheWholeUndecided(
            @ForAll("selective") Set<SignedCredential> passports, @ForAll @NotEmpty Set<DisclosableClaim> parts) {
        PassportBundle bundle = BUNDLE;
        boolean withheld = false;
        for (SignedCredential passport : passports) {
            SignedCredential shown = Disclosures.without(passport, parts);
            withheld |= !shown.equals(passport);
            bundle = Disclosures.replace(bundle, passport, one -> shown);
        }

        VerificationReport report = Phosphate.verify(bundle);

        assertThat(report.results()).noneMatch(result -> result.outcome() == Outcome.FAILED);
        assertThat(report.verdict()).isEqualTo(withheld ? Verdict.INDETERMINATE : Verdict.ACCEPTED);
        assertThat(report.of(CheckId.CONFORMS).stream()
                        .filter(result -> result.outcome() != Outcome.PASSED)
                        .count())
                .isEqualTo(passports.stream()
                        .filter(passport ->
                                !Disclosures.without(passport, parts).equals(passport))
                        .count());
    }

    @Property(tries = 60)
    void aCharacterOfATokenWithDisclosuresIsChanged(
            @ForAll("selectiveOne") SignedCredential passport,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(min = 1, max = 127) int change) {
        char[] token = passport.token().toCharArray();
        token[place % token.length] ^= (char) change;

        VerificationReport report =
                Phosphate.verify(Disclosures.replace(BUNDLE, passport, one -> new SignedCredential(new String(token))));

        assertThat(report.verdict()).isNotEqualTo(Verdict.ACCEPTED);
    }

    @Property(tries = 100)
    void aByteOfAReceiptIsChanged(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] content = RECEIPT.content().toByteArray();
        content[place % content.length] ^= (byte) change;

        VerificationReport report = ReceiptCases.verify(new CredentialReceipt(RECEIPT.credential(), Bytes.of(content)));

        assertThat(report.verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.DATED)).anyMatch(result -> result.outcome() != Outcome.PASSED);
    }

    @Provide
    Arbitrary<Set<SignedCredential>> selective() {
        return selectiveOne().set().ofMaxSize(4);
    }

    @Provide
    Arbitrary<SignedCredential> selectiveOne() {
        return Arbitraries.of(
                BUNDLE.credentials().stream().filter(SignedCredential::isSdJwt).toList());
    }
}
