package io.didymium.passport.exchange.pact;

import io.didymium.core.lca.pact.PactAmount;
import io.didymium.core.lca.pact.PactCarbon;
import io.didymium.core.lca.pact.PactFootprint;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a product carbon footprint with the claim that it supports. */
public final class ClaimComparison {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final FootprintClaim claim;
    private final PactCarbon carbon;
    private final List<Difference> differences = new ArrayList<>();

    private ClaimComparison(FootprintClaim claim, PactFootprint pact) {
        this.claim = claim;
        this.carbon = pact.carbon();
    }

    /** Where the two differ; empty if they say the same. */
    public static List<Difference> differences(FootprintClaim claim, PactFootprint pact) {
        ClaimComparison comparison = new ClaimComparison(claim, pact);
        comparison.product(pact.product().ids());
        comparison.unit();
        comparison.amounts();
        return List.copyOf(comparison.differences);
    }

    private void product(List<String> ids) {
        if (!ids.contains(claim.batch().value())) {
            differ("productIds", claim.batch().value(), String.join(", ", ids));
        }
    }

    /** The mass that the value is for; a kilogram that weighs something else is no kilogram. */
    private void unit() {
        BigDecimal mass = carbon.unit().mass();
        boolean odd = carbon.unit().unit().equals(PactFrame.KILOGRAM) && mass.compareTo(BigDecimal.ONE) != 0;
        if (odd || mass.compareTo(claim.unit().kilograms()) != 0) {
            differ(
                    "declaredUnitOfMeasurement",
                    claim.unit().kilograms().toPlainString() + " kg",
                    carbon.unit().unit() + " of " + mass.toPlainString() + " kg");
        }
    }

    private void amounts() {
        Optional<FootprintResult> result = claim.carbon();
        Optional<BigDecimal> found = carbon.find(PactAmount.EXCLUDING_UPTAKE);
        if (result.isEmpty() || found.isEmpty()) {
            differ(
                    PactAmount.EXCLUDING_UPTAKE.member(),
                    result.map(FootprintResult::value)
                            .map(BigDecimal::toPlainString)
                            .orElse("nothing"),
                    found.map(BigDecimal::toPlainString).orElse("nothing"));
            return;
        }
        compare(PactAmount.EXCLUDING_UPTAKE, result.get().value(), found.get());
        carbon.find(PactAmount.PRIMARY_SHARE)
                .ifPresent(percent -> result.get()
                        .shares()
                        .primary()
                        .ifPresent(part -> compare(PactAmount.PRIMARY_SHARE, percent(part), percent)));
    }

    /** A part of one as a percentage of as many digits. */
    static BigDecimal percent(BigDecimal part) {
        BigDecimal percent = part.movePointRight(2);
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** Values are the same if one can be the other, rounded. */
    private void compare(PactAmount amount, BigDecimal claimed, BigDecimal found) {
        BigDecimal half = HALF.movePointLeft(Math.min(claimed.scale(), found.scale()));
        if (claimed.subtract(found).abs().compareTo(half) > 0) {
            differ(amount.member(), claimed.toPlainString(), found.toPlainString());
        }
    }

    private void differ(String member, String claimed, String found) {
        differences.add(new Difference(member, claimed, found));
    }

    /**
     * A member with different values in claim and footprint.
     *
     * @param member the member of the exchange
     * @param claimed what the claim says
     * @param found what the product carbon footprint says
     */
    public record Difference(String member, String claimed, String found) {}
}
