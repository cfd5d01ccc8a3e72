package io.didymium.bench.footprint;

import io.didymium.core.lca.inventory.DataSetId;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openlca.core.database.Derby;
import org.openlca.core.math.Simulator;
import org.openlca.core.math.SystemCalculator;
import org.openlca.core.matrix.ProductSystemBuilder;
import org.openlca.core.matrix.cache.MatrixCache;
import org.openlca.core.matrix.linking.LinkingConfig;
import org.openlca.core.matrix.linking.ProviderLinking;
import org.openlca.core.model.AllocationMethod;
import org.openlca.core.model.CalculationSetup;
import org.openlca.core.model.ImpactMethod;
import org.openlca.core.model.Process;
import org.openlca.core.model.ProductSystem;
import org.openlca.core.model.Uncertainty;
import org.openlca.core.results.ImpactValue;
import org.openlca.core.results.LcaResult;
import org.openlca.jsonld.ZipStore;
import org.openlca.jsonld.input.JsonImport;

/** openLCA's own library with a database in memory: reads packages and calculates as openLCA does. */
public final class OpenLca implements AutoCloseable {
    private final Derby database;
    private MatrixCache cache;

    /** An empty database. */
    public OpenLca() throws IOException {
        // Derby would leave a log where the program runs.
        System.setProperty("derby.stream.error.method", OpenLca.class.getName() + ".silence");
        database = Derby.createInMemory();
        // openLCA makes a folder for attachments there too; no package here has any.
        Files.deleteIfExists(database.getFileStorageLocation().toPath());
        cache = MatrixCache.createLazy(database);
    }

    /** Takes what Derby would log. */
    public static OutputStream silence() {
        return OutputStream.nullOutputStream();
    }

    /** Imports a package. */
    public void read(File archive) throws IOException {
        try (ZipStore store = ZipStore.open(archive)) {
            new JsonImport(store, database).run();
        }
        cache = MatrixCache.createLazy(database);
    }

    /** How many processes are in the database. */
    public int processes() {
        return database.getDescriptors(Process.class).size();
    }

    /** The uncertainties that the exchanges of a process state. */
    public List<Uncertainty> uncertainties(DataSetId process) {
        return database.get(Process.class, process.value()).exchanges.stream()
                .map(exchange -> exchange.uncertainty)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The impacts of the reference amount of a process, by category.
     *
     * @throws IllegalArgumentException if process or method are not in the database
     */
    public Map<DataSetId, Double> impacts(DataSetId process, DataSetId method, AllocationMethod allocation) {
        LcaResult result = new SystemCalculator(database).calculate(setup(process, method, allocation));
        Map<DataSetId, Double> impacts = new TreeMap<>();
        for (ImpactValue value : result.getTotalImpacts()) {
            impacts.put(new DataSetId(value.impact().refId), value.value());
        }
        result.dispose();
        return impacts;
    }

    /**
     * Monte Carlo runs for the reference amount of a process, undivided.
     *
     * @throws IllegalArgumentException if process or method are not in the database
     */
    public Simulator simulator(DataSetId process, DataSetId method) {
        return Simulator.create(setup(process, method, AllocationMethod.NONE).withSimulationRuns(1), database);
    }

    private CalculationSetup setup(DataSetId process, DataSetId method, AllocationMethod allocation) {
        Process found = database.get(Process.class, process.value());
        ImpactMethod factors = database.get(ImpactMethod.class, method.value());
        if (found == null || factors == null) {
            throw new IllegalArgumentException("not in the database: " + process + " or " + method);
        }
        LinkingConfig linking = new LinkingConfig().providerLinking(ProviderLinking.PREFER_DEFAULTS);
        ProductSystem system = new ProductSystemBuilder(cache, linking).build(found);
        return CalculationSetup.of(system).withImpactMethod(factors).withAllocation(allocation);
    }

    @Override
    public void close() {
        database.close();
    }
}
