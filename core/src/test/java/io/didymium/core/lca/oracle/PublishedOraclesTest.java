package io.didymium.core.lca.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.core.lca.allocation.CircularFootprint;
import io.didymium.core.lca.solver.LinearSystem;
import io.didymium.core.lca.solver.SparseMatrix;
import io.didymium.core.lca.uncertainty.Pedigree;
import io.didymium.core.testing.PublicPackages;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small cases with known answers, from a textbook and from the tests of openLCA, Brightway and LCA as Code. */
class PublishedOraclesTest {
    private static final String BRIGHTWAY = "oracles/bw2calc/tests/fixtures/";

    @Test
    void theTextbookExample() throws Exception {
        JsonNode oracle = oracle("heijungs_suh_textbook");
        double[] scaling = system(oracle.path("technosphere_A"))
                .solve(numbers(oracle.path("f")))
                .values();
        assertThat(scaling).containsExactly(numbers(oracle.path("s")));
        List<Double> flows = new ArrayList<>();
        for (JsonNode row : oracle.path("B")) {
            double[] factors = numbers(row);
            flows.add(factors[0] * scaling[0] + factors[1] * scaling[1]);
        }
        double[] expected = numbers(oracle.path("g"));
        for (int i = 0; i < expected.length; i++) {
            assertThat(flows.get(i)).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void theSparseFactorizationOfOpenLca() throws Exception {
        JsonNode oracle = oracle("openlca_SparseFactorizationTest");
        double[] solution =
                system(oracle.path("A")).solve(numbers(oracle.path("b"))).values();
        double[] expected = numbers(oracle.path("x"));
        for (int i = 0; i < expected.length; i++) {
            assertThat(solution[i]).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void theScalingOfTheLoopOfOpenLca() throws Exception {
        JsonNode oracle = oracle("openlca_SelfLoopAnalysisTest");
        SparseMatrix matrix = SparseMatrix.ofSize(2, 2)
                .add(0, 0, 1)
                .add(1, 0, -1)
                .add(0, 1, -0.5)
                .add(1, 1, 1)
                .build();
        assertThat(new LinearSystem(matrix).solve(new double[] {2, 0}).values())
                .containsExactly(numbers(oracle.path("scaling")));
    }

    @Test
    void theSupplyOfBrightway() throws Exception {
        JsonNode expected = oracle("bw2calc_basic").path("supply");
        Supply supply = new Supply("basic_fixture.zip", "technosphere", "biosphere", 1);
        assertThat(supply.runs)
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        101, expected.path("101").asDouble(),
                        102, expected.path("102").asDouble())));
        assertThat(supply.flows).containsExactly(Map.entry(1, 1.0));
    }

    /** Expected values by dense elimination (numpy 2), which leaves 2e-19 runs of process 2 for demand 3. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.18248161259647164",
        "2, 4096.320047855377",
        "3, 1214.820047855377",
        "4, 1.5",
        "5, 0.6000000238418579",
        "6, 0",
        "7, 0.15490749959371897",
        "8, 2461.5"
    })
    void theMobilityExampleOfBrightway(int demand, double expected) throws Exception {
        String name = "Mobility_example_";
        Supply supply =
                new Supply("bw2io_example_db.zip", name + "technosphere_matrix", name + "biosphere_matrix", demand);
        assertThat(supply.flows.get(9)).isCloseTo(expected, within(1e-14 * expected));
        assertThat(supply.runs.get(2)).matches(runs -> demand <= 2 ? runs > 0 : runs == 0);
    }

    @ParameterizedTest
    @CsvSource({"100, 8, 3", "101, 7.6, 3.35", "102, 8, 3.5"})
    void theDatabaseOfSeveralDemandsOfBrightway(int demand, double first, double second) throws Exception {
        Supply supply = new Supply("multi_lca_simple_1.zip", "technosphere", "biosphere", demand);
        assertThat(supply.flows.get(200)).isCloseTo(first, within(1e-14));
        assertThat(supply.flows.get(201)).isCloseTo(second, within(1e-14));
    }

    @Test
    void theCircularFootprintOfLcaAsCode() throws Exception {
        JsonNode oracle = oracle("cff_lcaac_tutorial");
        CircularFootprint glass = new CircularFootprint(
                oracle.path("A").decimalValue(),
                oracle.path("B").decimalValue(),
                oracle.path("Ev").decimalValue(),
                new CircularFootprint.Content(
                        oracle.path("R1").decimalValue(),
                        oracle.path("Erecycled").decimalValue(),
                        BigDecimal.ONE),
                CircularFootprint.Recovery.NONE,
                CircularFootprint.Energy.NONE,
                oracle.path("Ed").decimalValue());
        assertThat(glass.impact())
                .isEqualByComparingTo(oracle.path("expect_GWP").decimalValue());
    }

    @Test
    void theFactorsOfThePedigree() throws Exception {
        JsonNode oracle = oracle("pedigree_uncertainty_factors");
        List<String> indicators = List.of("reliability", "completeness", "temporal", "geographical", "technological");
        for (int indicator = 0; indicator < indicators.size(); indicator++) {
            double[] factors = numbers(oracle.path(indicators.get(indicator)));
            for (int score = 1; score <= factors.length; score++) {
                int[] scores = {1, 1, 1, 1, 1};
                scores[indicator] = score;
                Pedigree pedigree = new Pedigree(scores[0], scores[1], scores[2], scores[3], scores[4]);
                assertThat(pedigree.geometricDeviation(1)).isCloseTo(Math.sqrt(factors[score - 1]), within(1e-15));
            }
        }
    }

    private static JsonNode oracle(String name) throws Exception {
        return new ObjectMapper()
                .readTree(Files.readString(PublicPackages.require("oracles/oracles.json")))
                .path(name);
    }

    private static LinearSystem system(JsonNode rows) {
        SparseMatrix.Entries entries = SparseMatrix.ofSize(rows.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            double[] row = numbers(rows.get(i));
            for (int j = 0; j < row.length; j++) {
                if (row[j] != 0) {
                    entries.add(i, j, row[j]);
                }
            }
        }
        return new LinearSystem(entries.build());
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    /** What one unit of a product takes in a data package of Brightway. */
    private static final class Supply {
        private final Map<Integer, Double> runs = new TreeMap<>();
        private final Map<Integer, Double> flows = new TreeMap<>();

        Supply(String file, String technosphere, String biosphere, int demand) throws Exception {
            Path archive = PublicPackages.require(BRIGHTWAY + file);
            NpyArray places = NpyArray.read(archive, technosphere + ".indices.npy");
            NpyArray amounts = NpyArray.read(archive, technosphere + ".data.npy");
            NpyArray inputs = NpyArray.read(archive, technosphere + ".flip.npy");
            List<Integer> rows = numbering(places, 0);
            List<Integer> columns = numbering(places, 1);
            SparseMatrix.Entries entries = SparseMatrix.ofSize(rows.size(), columns.size());
            for (int k = 0; k < amounts.size(); k++) {
                entries.add(
                        rows.indexOf((int) places.at(2 * k)),
                        columns.indexOf((int) places.at(2 * k + 1)),
                        inputs.at(k) == 0 ? amounts.at(k) : -amounts.at(k));
            }
            double[] right = new double[rows.size()];
            right[rows.indexOf(demand)] = 1;
            double[] solution = new LinearSystem(entries.build()).solve(right).values();
            for (int j = 0; j < solution.length; j++) {
                runs.put(columns.get(j), solution[j]);
            }
            NpyArray exchanges = NpyArray.read(archive, biosphere + ".indices.npy");
            NpyArray given = NpyArray.read(archive, biosphere + ".data.npy");
            for (int k = 0; k < given.size(); k++) {
                flows.merge(
                        (int) exchanges.at(2 * k), given.at(k) * runs.get((int) exchanges.at(2 * k + 1)), Double::sum);
            }
        }

        private static List<Integer> numbering(NpyArray places, int part) {
            TreeSet<Integer> found = new TreeSet<>();
            for (int k = part; k < places.size(); k += 2) {
                found.add((int) places.at(k));
            }
            return List.copyOf(found);
        }
    }
}
