package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An insider chooses ids of goods, steps and parties so that the credentials of two things get one id. */
class CredentialIdAttackTest {
    @Test
    void differentSubjectsHaveDifferentCredentialIds() {
        List<Id> subjects = List.of(
                new BatchId("urn:x:1#1"),
                new BatchId("urn:x:1%231"),
                new BatchId("urn:x:1?a"),
                new BatchId("urn:x:1%3Fa"),
                new BatchId("urn:x:1%253Fa"),
                new BatchId("urn:x:[1]"),
                new BatchId("urn:x:%5B1%5D"),
                new StepId("urn:x:1"),
                new TransferId("urn:x:1"),
                new StepId("transfer:urn:x:1"),
                new CertificateId("urn:x:1:period:1"),
                new ClaimId("urn:x:1:period:1"));
        StatusTerms terms = OneSite.STATUS;
        for (Id subject : subjects) {
            terms = terms.revoking(subject);
        }

        assertThat(terms.revoked()).hasSize(subjects.size());
    }

    @Test
    void identitiesOfOnePartyInTwoRegistersHaveDifferentIds() {
        PartyId party = new PartyId("did:web:a.example");
        Set<String> ids = new TreeSet<>(OneSite.STATUS
                .revokingIdentity(new PartyId("did:web:b.example"), party)
                .revokingIdentity(new PartyId("did:web:c.example"), party)
                .revokingIdentity(new PartyId("urn:x:a/b"), new PartyId("urn:x:c"))
                .revokingIdentity(new PartyId("urn:x:a"), new PartyId("urn:x:b/urn:x:c"))
                .revoked());

        assertThat(ids).hasSize(4);
    }

    @Test
    void equivalentIdentifiersCannotBeDifferentGoods() {
        for (String id :
                List.of("URN:x:1", "urn:x:a%3ab", "urn:x:%78", "https://a.example/./1", "https://A.example/1")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new BatchId(id));
        }
    }

    @Test
    void aCredentialAboutAnIdThatIsNotInNormalFormIsRefused() {
        String passport = "urn:didymium:dpp:" + OneSite.BATCH;
        PartyId operator = new PartyId("did:web:smelter.example");
        var bundle = OneSite.bundle(operator, io.didymium.passport.testing.Issuers.identity(operator));

        var report = OneSite.verify(new Forgery(bundle)
                .replace(passport, "\"urn:example:batch:1\"", "\"URN:example:batch:1\"")
                .relinked());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(Phosphate.verify(Phosphate.bundle()).verdict()).isEqualTo(Verdict.ACCEPTED);
    }
}
