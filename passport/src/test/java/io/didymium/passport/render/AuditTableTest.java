package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.responsibility.audit.AuditGrade;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.testing.Audits;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;

/** The page of a passport shows what auditors state of it. */
class AuditTableTest {
    private static String page(PassportBundle bundle, String language) throws Exception {
        Batch batch = Audits.dossier().chain().batches().iterator().next();
        return Presentation.of(
                        bundle, Sketched.verify(bundle), Wording.find(language).orElseThrow())
                .passportPage(batch.id())
                .toUtf8();
    }

    @Test
    void thePageShowsWhoAuditedHowMuchAndWhatFollows() throws Exception {
        PassportBundle audited = Audits.bundle(Audits.statement());

        assertThat(page(audited, "en"))
                .contains("Statements of auditors")
                .contains("Audit of the second quarter")
                .contains("59 draws by mass, deviating passports: 0")
                .contains("unqualified");
        assertThat(page(audited, "de")).contains("59 Ziehungen nach Masse, abweichende Pässe: 0");
    }

    @Test
    void thePageShowsTheRegisterOfFindings() throws Exception {
        PassportBundle audited = Audits.bundle(Audits.deviating());

        assertThat(page(audited, "en"))
                .contains("59 draws by mass, deviating passports: 1", "Findings of auditors")
                .contains("F-1: weights are copied by hand", "major", "2026-09-01")
                .contains("F-2: a slip was not signed", "closed on 2026-05-20");
        assertThat(page(audited, "de")).contains("Feststellungen der Prüfer", "geschlossen am 2026-05-20");
    }

    @Test
    void anOverdueFindingIsNamedAtTheCertificateOfItsHolder() throws Exception {
        PassportBundle certified = Audits.certified(Sketched.CERTIFIER, AuditGrade.MAJOR);

        assertThat(page(certified, "en"))
                .contains("open, overdue")
                .contains("whether it is upheld: a grave finding of an auditor is overdue");
    }

    @Test
    void withoutAnAuditThereIsNoTable() throws Exception {
        assertThat(page(Sketched.bundle(Audits.dossier()), "en")).doesNotContain("Statements of auditors");
    }
}
