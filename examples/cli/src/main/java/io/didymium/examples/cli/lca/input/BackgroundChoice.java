package io.didymium.examples.cli.lca.input;

import io.didymium.core.lca.impact.FieldIndicators;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.examples.cli.shell.Console;
import io.didymium.passport.inventory.BackgroundData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The inventories that factors of passports may name. */
public final class BackgroundChoice {
    @Option(
            names = "--inventory",
            paramLabel = "PACKAGE",
            description =
                    "An inventory, to calculate factors again that name it by digest; may be given several times.")
    private List<Path> inventories = List.of();

    @Option(
            names = "--inventory-method",
            paramLabel = "FILE",
            description =
                    "A file with impact methods for them, beside those of the library and of the packages themselves.")
    private List<Path> methods = List.of();

    /** Each inventory with each method. */
    public List<BackgroundData> data(Console console) throws Exception {
        List<ImpactMethod> known = new ArrayList<>(List.of(
                FieldIndicators.globalWarming(),
                FieldIndicators.rareEarthsDrawn(),
                FieldIndicators.radioactivityDrawn()));
        known.addAll(ReadPackage.methods(ReadPackage.readAll(methods, console)));
        List<BackgroundData> data = new ArrayList<>();
        for (Path file : inventories) {
            List<ReadPackage> packages = List.of(ReadPackage.read(file, console));
            Inventory inventory = ReadPackage.inventory(packages, console);
            List<ImpactMethod> all = new ArrayList<>(known);
            all.addAll(ReadPackage.methods(packages));
            all.forEach(method -> data.add(new BackgroundData(inventory, method)));
        }
        return data;
    }
}
