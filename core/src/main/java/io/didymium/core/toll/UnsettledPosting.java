package io.didymium.core.toll;

import io.didymium.core.element.Constituent;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.Measurand;
import io.didymium.core.material.determination.Settlement;
import io.didymium.core.settlement.SettledHistory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether a posting that does not follow from settled values follows from those of one party. */
final class UnsettledPosting {
    /** Postings are stated to the gram, or to six digits. */
    private static final BigDecimal GRAM = new BigDecimal("0.001");

    private static final int DIGITS = 6;

    private UnsettledPosting() {}

    /** The party by whose total of oxides, content or both of them a posting follows, if it is one. */
    static Optional<PartyId> partyOf(TollPosting posting, BigDecimal expected, SettledHistory history) {
        SortedMap<PartyId, List<BigDecimal>> factors = new TreeMap<>();
        for (Settlement settlement : history.settlements(posting.batch())) {
            if (settlement.state().isSettled() && isOf(settlement.measurand(), posting.element())) {
                BigDecimal settled = settlement.value().orElseThrow().value();
                for (Determination one : settlement.determinations()) {
                    if (settled.signum() != 0) {
                        factors.computeIfAbsent(one.party(), any -> new ArrayList<>())
                                .add(one.value().value().divide(settled, MathContext.DECIMAL64));
                    }
                }
            }
        }
        return factors.entrySet().stream()
                .filter(entry -> products(entry.getValue()).stream()
                        .anyMatch(factor -> isSame(posting.kilograms(), expected.multiply(factor))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isOf(Measurand measurand, Element element) {
        return switch (measurand.kind()) {
            case TOTAL_OXIDES -> element.isRareEarth();
            case CONTENT, OXIDE_SHARE ->
                measurand
                        .constituent()
                        .map(Constituent::element)
                        .filter(element::equals)
                        .isPresent();
            case MASS, MOISTURE, IGNITION_LOSS, PROPERTY -> false;
        };
    }

    /** Each factor alone, and all together. */
    private static List<BigDecimal> products(List<BigDecimal> factors) {
        List<BigDecimal> products = new ArrayList<>(factors);
        products.add(
                factors.stream().reduce(BigDecimal.ONE, (one, other) -> one.multiply(other, MathContext.DECIMAL64)));
        return products;
    }

    private static boolean isSame(BigDecimal posted, BigDecimal follows) {
        return posted.subtract(follows).abs().compareTo(GRAM.max(follows.abs().movePointLeft(DIGITS))) <= 0;
    }
}
