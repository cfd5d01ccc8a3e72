package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.Draw;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.Dossier;
import io.didymium.passport.bundle.BundleLimits;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.HpmsCustody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class CustodyTest {
    @Test
    void theLedgerOfTheScenarioIsAcceptedAndReadBackFromTheFile() throws MalformedInputException {
        Dossier dossier = HpmsCustody.dossier(HpmsCustody.books(HpmsCustody.credit(), HpmsCustody.ledger()));
        Bytes file = BundleWriter.write(HpmsCustody.bundle(dossier));

        VerificationReport report =
                HpmsCustody.verify(new BundleReader(BundleLimits.standard()).read(file));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier().orElseThrow().custody()).isEqualTo(dossier.custody());
    }
}
