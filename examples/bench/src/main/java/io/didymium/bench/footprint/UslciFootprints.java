package io.didymium.bench.footprint;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.lca.system.ProviderRule;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openlca.core.model.AllocationMethod;

/**
 * From the files of USLCI to the footprints of all its processes in eleven categories, beside openLCA's own library with a
 * database in memory.
 *
 * <p>Import and calculation are timed apart. {@code calculate} counts everything behind the import: joining, factoring and
 * solving here, a product system for each process there. Six runs, the first one cold.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx8g"})
@Warmup(iterations = 0)
@Measurement(iterations = 6)
public class UslciFootprints {
    private static final AllocationPlan UNDIVIDED =
            AllocationPlan.of(new AllocationKey.Unallocated("as openLCA leaves it"));

    private File archive;
    private File factors;

    /** Finds the files. */
    @Setup
    public void find() {
        archive = PublicData.require(PublicData.USLCI).toFile();
        factors = PublicData.require(PublicData.METHOD).toFile();
    }

    private Inventory inventory() throws IOException, MalformedDataException {
        return PublicData.read(archive.toPath()).inventory();
    }

    private ImpactMethod method() throws IOException, MalformedDataException {
        return PublicData.read(factors.toPath()).methods().get(0);
    }

    private static OpenLca imported(File... archives) throws IOException {
        OpenLca openLca = new OpenLca();
        for (File each : archives) {
            openLca.read(each);
        }
        return openLca;
    }

    /** Reads the files. */
    @Benchmark
    public List<Object> didymiumImport(CpuTime time) throws IOException, MalformedDataException {
        return List.of(inventory(), method());
    }

    /** Reads the files into a database. */
    @Benchmark
    public int openLcaImport(CpuTime time) throws IOException {
        try (OpenLca openLca = imported(archive, factors)) {
            return openLca.processes();
        }
    }

    /** All footprints, each with its own solution. */
    @Benchmark
    public double didymiumCalculate(Known known, CpuTime time) {
        FootprintModel model = new FootprintModel(
                ProductSystem.of(known.inventory, UNDIVIDED, ProviderRule.ANY_PRODUCT), known.method);
        double sum = 0;
        for (DataSetId process : known.inventory.processes().keySet()) {
            Footprint footprint = model.calculateReference(process).orElse(null);
            if (footprint != null) {
                for (ImpactCategory category : known.method.categories()) {
                    sum += footprint.impact(category.id());
                }
            }
        }
        return sum;
    }

    /** All footprints, one adjoint solution for each category. */
    @Benchmark
    public List<Object> didymiumCalculateByAdjoint(Known known, CpuTime time) {
        FootprintModel model = new FootprintModel(
                ProductSystem.of(known.inventory, UNDIVIDED, ProviderRule.ANY_PRODUCT), known.method);
        List<Object> all = new ArrayList<>();
        for (ImpactCategory category : known.method.categories()) {
            all.add(model.perUnit(category.id()));
        }
        return all;
    }

    /** All footprints, a product system for each; singular ones count too. */
    @Benchmark
    public double openLcaCalculate(Imported imported, CpuTime time) {
        double sum = 0;
        for (DataSetId process : imported.known.inventory.processes().keySet()) {
            if (imported.known.isRunForSomething(process)) {
                Map<DataSetId, Double> impacts =
                        imported.openLca.impacts(process, imported.known.method.id(), AllocationMethod.NONE);
                for (double impact : impacts.values()) {
                    sum += impact;
                }
            }
        }
        return sum;
    }

    /** What both calculate. */
    @State(Scope.Benchmark)
    public static class Known {
        private Inventory inventory;
        private ImpactMethod method;

        /** Reads the files. */
        @Setup
        public void read() throws IOException, MalformedDataException {
            inventory = PublicData.read(PublicData.require(PublicData.USLCI)).inventory();
            method = PublicData.read(PublicData.require(PublicData.METHOD))
                    .methods()
                    .get(0);
        }

        private boolean isRunForSomething(DataSetId process) {
            return inventory.processes().get(process).reference().isPresent();
        }
    }

    /** The same in openLCA's database. */
    @State(Scope.Benchmark)
    public static class Imported {
        private OpenLca openLca;
        private Known known;

        /** Imports the files. */
        @Setup
        public void read(Known both) throws IOException {
            known = both;
            openLca = imported(
                    PublicData.require(PublicData.USLCI).toFile(),
                    PublicData.require(PublicData.METHOD).toFile());
        }

        /** Ends the database. */
        @TearDown(Level.Trial)
        public void close() {
            openLca.close();
        }
    }
}
