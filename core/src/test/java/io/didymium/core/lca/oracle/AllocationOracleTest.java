package io.didymium.core.lca.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.testing.PublicPackages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The division of a separation plant among eleven co-products, worked out beforehand (inventory of Vahidi and Zhao 2017). */
class AllocationOracleTest {
    @Test
    void sharesAreThoseOfTheTable() throws Exception {
        List<List<String>> rows = PublicPackages.rows("published/allocation_oracle_vahidi_zhao2017.csv");
        Map<String, BigDecimal> masses = new TreeMap<>();
        Map<String, BigDecimal> values = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (List<String> row : rows) {
            BigDecimal mass = new BigDecimal(row.get(1));
            masses.put(row.get(0), mass);
            values.put(row.get(0), mass.multiply(new BigDecimal(row.get(2))));
            sum = sum.add(mass);
        }
        double carbonDioxide = Double.parseDouble(rows.get(0).get(6)) * sum.doubleValue();
        Shares<String> byMass = Shares.inProportion(masses);
        Shares<String> byValue = Shares.inProportion(values);
        for (List<String> row : rows) {
            double mass = Double.parseDouble(row.get(1));
            double share = byValue.of(row.get(0)).doubleValue();
            assertThat(byMass.of(row.get(0)).doubleValue()).isCloseTo(Double.parseDouble(row.get(4)), within(1e-15));
            assertThat(share).isCloseTo(Double.parseDouble(row.get(5)), within(1e-15));
            assertThat(carbonDioxide * share / mass).isCloseTo(Double.parseDouble(row.get(7)), within(1e-9));
        }
    }
}
