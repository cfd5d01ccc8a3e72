package io.didymium.passport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.core.process.MixingRule;
import io.didymium.core.responsibility.RecordFinding;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.crypto.status.StatusPolicy;
import io.didymium.passport.catalogue.CriteriaFile;
import io.didymium.passport.report.LegalRules;
import io.didymium.passport.report.ReceiptPolicy;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.conformity.MembershipPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two policies have one digest if, and only if, they demand the same. */
class PolicyDigestTest {
    @Test
    void everyDemandChangesTheDigest() {
        List<VerificationPolicy> policies = Stream.of(
                        VerificationPolicy.builder(),
                        VerificationPolicy.builder().severity(RecordFinding.REPORT_ABSENT, Severity.FAIL),
                        VerificationPolicy.builder()
                                .balance(BalanceRule.builder()
                                        .coverageFactor(BigDecimal.valueOf(2))
                                        .build()),
                        VerificationPolicy.builder().receipts(ReceiptPolicy.required(Duration.ofDays(7))),
                        VerificationPolicy.builder()
                                .rules(LegalRules.builder().packs(List.of()).build()),
                        VerificationPolicy.builder().originParts(1),
                        VerificationPolicy.builder()
                                .settlements(List.of(SettlementRule.of("TREO", "0.3 %", UmpireRule.UMPIRE))),
                        VerificationPolicy.builder().mixingRules(Set.of(MixingRule.FULL_MIX)),
                        VerificationPolicy.builder().criteria(CriteriaFile.demonstration()),
                        VerificationPolicy.builder()
                                .membership(new MembershipPolicy(Set.of(new PartyId("did:web:members.example")))),
                        VerificationPolicy.builder()
                                .responsibility(ResponsibilityDemands.builder()
                                        .statementPercent(50)
                                        .build()),
                        VerificationPolicy.builder()
                                .responsibility(ResponsibilityDemands.builder()
                                        .hazards(true)
                                        .build()))
                .map(VerificationPolicy.Builder::build)
                .toList();

        assertThat(policies).extracting(PolicyDigest::of).doesNotHaveDuplicates();
    }

    @Test
    void theSameDemandsHaveTheSameDigestAndNothingOfTheMachineIsInIt() {
        VerificationPolicy policy = VerificationPolicy.builder()
                .criteria(CriteriaFile.demonstration())
                .build();

        assertThat(PolicyDigest.of(policy.toBuilder().build())).isEqualTo(PolicyDigest.of(policy));
        assertThat(PolicyDigest.text(policy)).doesNotContainPattern("@[0-9a-f]{5,8}\\b");
    }

    @Test
    void whatAVerifierRemembersIsNoDemand() {
        StatusPolicy standard = StatusPolicy.standard();
        StatusPolicy remembering = new StatusPolicy(
                standard.maximumAge(), standard.listIssuers(), Map.of("https://status.example/1", Instant.EPOCH));

        assertThat(PolicyDigest.of(
                        VerificationPolicy.builder().status(remembering).build()))
                .isEqualTo(PolicyDigest.of(VerificationPolicy.standard()));
    }
}
