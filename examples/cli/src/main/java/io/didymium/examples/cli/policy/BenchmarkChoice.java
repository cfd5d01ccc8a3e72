package io.didymium.examples.cli.policy;

import com.google.common.base.Splitter;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.energy.EnergyBenchmark;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a benchmark of energy: its name, its source, the kWh for a kg, and the stages that it is about, such as
 * {@code magnets;works council 2025;14;magnet}, with semicolons between; stages with commas, none for all.
 */
public final class BenchmarkChoice implements ITypeConverter<EnergyBenchmark> {
    private static final Splitter PARTS = Splitter.on(';').trimResults();
    private static final Splitter STAGES = Splitter.on(',').trimResults();

    @Override
    public EnergyBenchmark convert(String text) {
        List<String> parts = PARTS.splitToList(text);
        if (parts.size() < 3 || parts.size() > 4) {
            throw new TypeConversionException("'" + text + "' is no benchmark such as 'magnets;its source;14;magnet'");
        }
        try {
            Set<LifeCycleStage> stages = EnumSet.noneOf(LifeCycleStage.class);
            if (parts.size() == 4) {
                STAGES.split(parts.get(3)).forEach(stage -> stages.add(stage(stage)));
            }
            return new EnergyBenchmark(parts.get(0), parts.get(1), new BigDecimal(parts.get(2)), stages);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + parts.get(2) + "' is no number of kWh for a kg");
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static LifeCycleStage stage(String text) {
        for (LifeCycleStage stage : LifeCycleStage.values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(text)) {
                return stage;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no stage; there are concentrate, oxide, metal, magnet, product and recovery");
    }
}
