package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged scenarios beside the first, whose chains end later than the clock of these tests shows. */
class ScenariosTest {
    @Test
    void scenarioBIsAcceptedTheDayAfterItsLastStep(@TempDir Path folder) {
        Run run = Run.of("demo", "--scenario", "b", "--with-activities", "--verbose", "--out", folder.toString());
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("Verdict as of 2026-04-07T00:00:00Z: ACCEPTED");
        assertThat(folder.resolve("b").resolve("customer").resolve("received.dpp.zip"))
                .exists();
        assertThat(run.words())
                .contains("B-M1 recycled under iso-14021: Pr 16.67 %, Nd 21.05 %")
                .contains("B-R1 recycled under eu-crma-art-29: B 0.00 %, Co 0.00 %, Pr 0.00 %, Nd 0.00 %, Dy 0.00 %")
                .contains("B-R1 is 21,149 pieces, electric motor, each with 116 g of magnets in 8 described parts")
                .contains("B-M1 footprint, 1 kg at the gate: 68.4 EUR (5 % own data), 55.39 kg CO2 eq")
                .contains("B-P1 footprint, 1 kg at the gate: 38.9 EUR (7 % own data), 39.89 kg CO2 eq");
    }

    @Test
    void scenarioCIsAcceptedTheDayAfterItsBooksAreClosed(@TempDir Path folder) {
        Run run = Run.of("demo", "--scenario", "C", "--with-activities", "--verbose", "--out", folder.toString());
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("Verdict as of 2026-07-02T00:00:00Z: ACCEPTED");
        assertThat(run.words())
                .contains(
                        "C-X1 recycled under eu-crma-art-29: B 37.99 %, Co 49.59 %, Ni 100.00 %, Pr 31.53 %, Nd 37.45 %, Tb 100.00 %")
                .contains(
                        "C-X1 recycled under eu-crma-art-29-draft: B 43.99 %, Co 55.01 %, Ni 100.00 %, Pr 36.76 %, Nd 43.67 %, Tb 100.00 %")
                .contains("C-X1 is 2,220 pieces, electric motor, each with 900 g of magnets")
                .contains(
                        "2026-04-01 to 2026-06-30: in 220.31 x 0.79155 = 174.38 kg, claimed 120.00 kg, closing 54.38 kg")
                .contains("C-B1 footprint, 1 kg at the gate: 25.8 EUR (44 % own data), 10.39 kg CO2 eq")
                .contains("C-M1 footprint, 1 kg at the gate: 34.1 EUR (47 % own data), 15.92 kg CO2 eq");
    }

    @Test
    void scenarioDIsAcceptedWithTheRulesThatItsCustomerBrings(@TempDir Path folder) {
        Run run = Run.of("demo", "--scenario", "d", "--verbose", "--out", folder.toString());
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("Verdict as of 2026-04-01T00:00:00Z: ACCEPTED");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("23.46 kg (1.402 %) were lost in transit")
                .contains("does not account for 58.6092 kg of Nd");
        Path customer = folder.resolve("d").resolve("customer");
        String[] verify = {
            "verify",
            customer.resolve("received.dpp.zip").toString(),
            "--trust",
            customer.resolve("trust.json").toString(),
            "--at",
            "2026-04-01T00:00:00Z"
        };
        assertThat(Run.of(verify).exitCode()).as("nobody settles the disputes").isEqualTo(2);
        Run reconciled = Run.of(
                "reconcile",
                customer.resolve("received.dpp.zip").toString(),
                "--unstated-is-absent",
                "@" + customer.resolve("rules.txt"));
        assertThat(reconciled.exitCode()).as(reconciled.out()).isZero();
        assertThat(reconciled.out()).contains("RECONCILED: ", "degrees of freedom, passed");
        List<String> settled = new ArrayList<>(List.of(verify));
        settled.add("@" + customer.resolve("rules.txt"));
        settled.add("--verbose");
        Run again = Run.of(settled.toArray(String[]::new));
        assertThat(again.exitCode()).isZero();
        assertThat(again.out().replaceAll("\\s+", " "))
                .contains("TREO of urn:didymium:serra-azulina:batch:SAZ%2026%7C01%3A%C3%84 is 52.95 % (with an umpire):"
                        + " seller 53.4 %, buyer 52.7 %, umpire 52.95 %");
    }

    @Test
    void scenarioAClaimsTheFootprintsOfItsMainLine(@TempDir Path folder) {
        Run run = Run.of("demo", "--with-activities", "--verbose", "--out", folder.toString());
        assertThat(run.words())
                .contains("A-O1 footprint, 1 kg at the gate: 38.5 EUR (0 % own data), 31.95 kg CO2 eq")
                .contains("41.51 kg CO2 eq", "15.91 kg CO2 eq")
                .contains("A-A7 footprint, 1 kg at the gate: 34.5 EUR (34 % own data), 24.50 kg CO2 eq");
    }
}
