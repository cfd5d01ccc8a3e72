package io.didymium.core.testing.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.ClaimCoverage;
import io.didymium.core.id.CertificateId;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The generators make what they say: chains whose books close, with evidence that bears claims out. */
class CoreArbitrariesProperties {
    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }

    @Property(tries = 100)
    void booksOfRandomChainsClose(@ForAll("samples") ChainSample sample) {
        assertThat(ChainBalance.of(sample.chain(), BalanceRule.STANDARD).findings().stream()
                        .map(finding -> finding.location() + " " + finding.message()))
                .isEmpty();
        Statistics.label("steps that consume")
                .collect(sample.chain().steps().stream()
                        .filter(step -> !step.inputs().isEmpty())
                        .count());
        Statistics.label("transfers").collect(sample.chain().transfers().size());
    }

    @Property(tries = 30)
    void evidenceBearsClaimsOut(@ForAll("samples") ChainSample sample) {
        Map<CertificateId, Certificate> certificates =
                sample.certificates().stream().collect(Collectors.toMap(Certificate::id, certificate -> certificate));
        sample.claims().stream()
                .filter(claim -> claim.evidence().isPresent())
                .forEach(claim -> assertThat(new ClaimCoverage(
                                        claim,
                                        sample.chain().batch(claim.batch()),
                                        certificates.get(claim.evidence().orElseThrow()))
                                .obstacle())
                        .isEmpty());
    }
}
