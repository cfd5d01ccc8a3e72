package io.didymium.examples.cli.lca.input;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.ImportFinding;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.format.ecospold.EcoSpoldReader;
import io.didymium.core.lca.format.ilcd.IlcdPackageReader;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import io.didymium.core.lca.format.table.FactorTableReader;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.merge.MergedDataSets;
import io.didymium.core.lca.pact.PactReader;
import io.didymium.core.lca.pact.PactReading;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.word.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was read of a file of another tool.
 *
 * @param file the file
 * @param format what it is
 * @param content its data sets and methods
 * @param footprints its product carbon footprints
 */
public record ReadPackage(Path file, PackageFormat format, InventoryImport content, List<PactReading> footprints) {
    /** Reads a file of any format. */
    public static ReadPackage read(Path file, Console console) throws Exception {
        return read(file, console, Map.of());
    }

    private static ReadPackage read(Path file, Console console, Map<String, BigDecimal> parameters) throws Exception {
        PackageFormat format = PackageFormat.of(file);
        PackageLimits limits = PackageLimits.standard();
        try {
            return switch (format) {
                case OLCA ->
                    archive(file, format, console, stream -> OlcaPackageReader.read(stream, limits, parameters));
                case ILCD ->
                    archive(file, format, console, stream -> IlcdPackageReader.read(stream, limits, parameters));
                case ECOSPOLD ->
                    archive(file, format, console, stream -> EcoSpoldReader.read(stream, limits, parameters));
                case FACTORS -> new ReadPackage(file, format, factors(file), List.of());
                case PACT -> new ReadPackage(file, format, InventoryImport.EMPTY, PactReader.read(bytes(file)));
            };
        } catch (MalformedDataException e) {
            throw CommandFault.unreadable(file + " cannot be read as " + format.label() + ": " + e.getMessage());
        }
    }

    /** Reads files one after the other. */
    public static List<ReadPackage> readAll(List<Path> files, Console console) throws Exception {
        return readAll(files, console, Map.of());
    }

    /** Reads files with other values of some parameters, each of which one of the files must have. */
    public static List<ReadPackage> readAll(List<Path> files, Console console, Map<String, BigDecimal> parameters)
            throws Exception {
        List<ReadPackage> read = new ArrayList<>();
        for (Path file : files) {
            read.add(read(file, console, parameters));
        }
        for (String parameter : parameters.keySet()) {
            requireParameter(parameter, read);
        }
        return read;
    }

    private static void requireParameter(String parameter, List<ReadPackage> packages) throws CommandFault {
        List<ReadPackage> able =
                packages.stream().filter(each -> each.format().hasParameters()).toList();
        if (able.isEmpty()) {
            throw CommandFault.usage("--param " + parameter
                    + " is about parameters, which are in olca-schema and ILCD packages and ecoSpold 2 only: "
                    + String.join(
                            ", ",
                            packages.stream()
                                    .map(each -> each.file() + " is read as "
                                            + each.format().label())
                                    .toList()));
        }
        Set<String> known = new TreeSet<>();
        for (ReadPackage each : able) {
            Optional<Finding> missing = each.content().findings().stream()
                    .filter(finding -> finding.code() == ImportFinding.PARAMETER_UNKNOWN
                            && finding.location().subject().equals(parameter))
                    .findFirst();
            if (missing.isEmpty()) {
                return;
            }
            String names = missing.get().arguments().getOrDefault("known", "");
            Arrays.stream(names.split(", ", -1)).filter(name -> !name.isEmpty()).forEach(known::add);
        }
        String name = parameter.substring(parameter.lastIndexOf('/') + 1);
        String hint = known.isEmpty()
                ? ", which has no parameters"
                : Nearest.to(name, known)
                        .map(near -> "; is '" + near + "' meant?")
                        .orElse("");
        throw CommandFault.usage("there is no parameter '" + parameter + "' in " + names(able) + hint);
    }

    /**
     * The inventory of several packages together, as if they were one. Where they contradict one another results are not known,
     * which is said.
     *
     * @throws CommandFault if there is no process in any of them
     */
    public static Inventory inventory(List<ReadPackage> packages, Console console) throws CommandFault {
        Inventory inventory = merged(packages, console);
        if (inventory.processes().isEmpty()) {
            throw CommandFault.unreadable("there is no process in " + names(packages));
        }
        return inventory;
    }

    /** The data sets of several packages together. */
    public static Inventory merged(List<ReadPackage> packages, Console console) {
        List<DataSet> dataSets = new ArrayList<>();
        packages.forEach(each -> dataSets.addAll(each.content().dataSets()));
        MergedDataSets merged = MergedDataSets.of(dataSets);
        merged.contradictions().stream()
                .filter(MergedDataSets.Contradiction::isUnknown)
                .map(ImportFinding::of)
                .forEach(finding -> console.complain(names(packages) + ": " + finding.message()));
        return new Inventory(merged.dataSets());
    }

    /** How exchanges without a provider are linked: as openLCA does in its own packages, else to reference products only. */
    public static ProviderRule providers(List<ReadPackage> packages) {
        return packages.stream().allMatch(each -> each.format() == PackageFormat.OLCA)
                ? ProviderRule.ANY_PRODUCT
                : ProviderRule.REFERENCE_PRODUCTS;
    }

    /** The impact methods of several packages. */
    public static List<ImpactMethod> methods(List<ReadPackage> packages) {
        return packages.stream()
                .flatMap(each -> each.content().methods().stream())
                .toList();
    }

    /** The names of the files. */
    public static String names(List<ReadPackage> packages) {
        return String.join(
                ", ", packages.stream().map(each -> each.file().toString()).toList());
    }

    /** What was left out and why, and what is wrong with footprints. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(content.findings());
        footprints.forEach(reading -> findings.addAll(reading.findings()));
        return findings;
    }

    private static InventoryImport factors(Path file) throws Exception {
        String name = String.valueOf(file.getFileName());
        String id = name.replaceAll("\\.csv$", "").replaceAll("[^A-Za-z0-9._-]", "-");
        return new FactorTableReader(new DataSetId(id), name, name).read(bytes(file));
    }

    private static byte[] bytes(Path file) throws CommandFault {
        return Storage.bytes(file).toByteArray();
    }

    private static ReadPackage archive(
            Path file, PackageFormat format, Console console, Console.Reading<InventoryImport> reader)
            throws Exception {
        try (InputStream stream = Storage.open(file)) {
            String task = "reading " + file.getFileName();
            InventoryImport content = console.reading(task, stream, Storage.size(file), reader);
            return new ReadPackage(file, format, content, List.of());
        } catch (IOException e) {
            throw CommandFault.unreadable(file + " cannot be read: " + e.getMessage());
        }
    }
}
