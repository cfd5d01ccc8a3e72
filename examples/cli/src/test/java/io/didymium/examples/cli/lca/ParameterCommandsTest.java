package io.didymium.examples.cli.lca;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.ZipSketch;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of a parameter that nothing takes is never passed over. */
class ParameterCommandsTest {
    @TempDir
    private static Path folder;

    private static String factors;

    @BeforeAll
    static void writePackages() throws IOException {
        SamplePackages.inventory(folder.resolve("plain.zip"), "0.5");
        Files.write(folder.resolve("kiln.zip"), SamplePackages.parameterised());
        factors = SamplePackages.factors(folder.resolve("factors.csv")).toString();
        Files.writeString(folder.resolve("pact.json"), "{\"data\": {\"id\": \"f-1\", \"pcf\": {}}}");
        Files.writeString(folder.resolve("eco.xml"), """
                <ecoSpold><dataset number="1"><metaInformation><processInformation><referenceFunction name="lime" unit="kg"
                amount="1"/></processInformation></metaInformation><flowData><exchange number="1" name="lime" unit="kg"
                meanValue="1"><outputGroup>0</outputGroup></exchange></flowData></dataset></ecoSpold>
                """);
        Files.writeString(folder.resolve("eco2.spold"), """
                <ecoSpold xmlns="http://www.EcoInvent.org/EcoSpold02"><activityDataset><activityDescription><activity id="a">
                <activityName>lime burning</activityName></activity></activityDescription><flowData>
                <intermediateExchange id="e1" amount="1" intermediateExchangeId="lime"><name>lime</name><unitName>kg</unitName>
                <outputGroup>0</outputGroup></intermediateExchange><elementaryExchange id="e2" amount="0.5"
                mathematicalRelation="1-captured" isCalculatedAmount="true" elementaryExchangeId="co2"><name>Carbon dioxide</name>
                <unitName>kg</unitName><compartment><compartment>air</compartment></compartment><outputGroup>4</outputGroup>
                </elementaryExchange><parameter variableName="captured" amount="0.5"><name>captured</name></parameter></flowData>
                </activityDataset></ecoSpold>
                """);
        Files.write(
                folder.resolve("ilcd.zip"),
                new ZipSketch()
                        .put("ILCD/unitgroups/u.xml", "<unitGroupDataSet/>")
                        .open()
                        .readAllBytes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"factors.csv, table of factors", "pact.json, PACT footprints"})
    void aFileOfAnotherFormatIsNamed(String file, String format) {
        Run run = calculate(List.of(file), "capture_frac=0.5");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(64);
        assertThat(run.err()).contains("--param capture_frac", file + " is read as " + format);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"plain.zip", "eco.xml", "ilcd.zip"})
    void aPackageWithoutParametersIsNamed(String file) {
        Run run = calculate(List.of(file), "capture_frac=0.5");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("there is no parameter 'capture_frac' in ", file + ", which has no parameters");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void parametersOfEcoSpoldAreChanged() {
        Run run = calculate(List.of("eco2.spold"), "captured=0.75");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).contains("0.25 ");
        assertThat(calculate(List.of("eco2.spold"), "captured=0.5").out()).contains("0.5 ");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"capture_fraction, capture_frac", "Capture_frca, capture_frac", "Kiln/unbated, unabated"})
    void theNearestNameIsSuggested(String name, String meant) {
        Run run = calculate(List.of("eco.xml", "kiln.zip"), name + "=0.5");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err())
                .contains("there is no parameter '" + name + "' in ", "kiln.zip; is '" + meant + "' meant?");
    }

    @Test
    void aNameLikeNoOtherIsRefusedWithoutASuggestion() {
        Run run = calculate(List.of("kiln.zip"), "zzz=1");
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("there is no parameter 'zzz' in ").doesNotContain("meant");
    }

    private static Run calculate(List<String> files, String parameter) {
        List<String> words = new ArrayList<>(List.of("lca", "calculate"));
        files.forEach(file -> words.add(folder.resolve(file).toString()));
        words.addAll(List.of("--method", factors, "--allocation", "mass", "--param", parameter));
        return Run.of(words.toArray(String[]::new));
    }
}
