package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was composed can be rebuilt from the credentials alone, whatever the chain. */
class RoundTripProperties {
    /** After everything that a random chain can hold. */
    private static final Instant AT = Instant.parse("2300-01-01T00:00:00Z");

    private static final StatusTerms STATUS =
            StatusTerms.between(AT.minus(Duration.ofDays(1)), AT.plus(Duration.ofDays(1)));

    @Property(tries = 40)
    void writtenAndReadAPassportFileTellsTheChainThatWasComposed(@ForAll("samples") ChainSample sample)
            throws MalformedInputException {
        Dossier dossier = dossier(sample);
        Bytes file = BundleWriter.write(compose(dossier));

        VerificationReport report = new ChainVerifier(Issuers.trust(sample.register(), sample.certifier()))
                .verify(BundleReader.read(file), AT);

        assertThat(report.dossier()).contains(dossier);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Property(tries = 10)
    void theSameDossierGivesTheSameBytes(@ForAll("samples") ChainSample sample) {
        Dossier dossier = dossier(sample);

        assertThat(BundleWriter.write(compose(dossier))).isEqualTo(BundleWriter.write(compose(dossier)));
    }

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }

    private static Dossier dossier(ChainSample sample) {
        return Dossier.builder(sample.chain())
                .registrations(sample.registrations())
                .certificates(sample.certificates())
                .claims(sample.claims())
                .build();
    }

    private static PassportBundle compose(Dossier dossier) {
        return new PassportComposer(Issuers.identities(dossier), STATUS).compose(dossier);
    }
}
