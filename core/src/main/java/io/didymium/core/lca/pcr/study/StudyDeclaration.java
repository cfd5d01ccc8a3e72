package io.didymium.core.lca.pcr.study;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.didymium.core.id.Text;
import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.chain.LifeCycleStage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The declarations of the authors of a study. */
public final class StudyDeclaration {
    private final String subject;
    private final LifeCycleStage stage;
    private final Optional<DeclaredUnit> unit;
    private final Set<StudyModule> modules;
    private final SortedMap<String, String> categories;
    private final List<Omission> omissions;
    private final Map<StudyModule, BigDecimal> omittedPercent;
    private final SortedMap<String, BigDecimal> proxyPercent;
    private final Optional<PriceTable.Window> referencePeriod;
    private final Optional<Integer> oldestGenericYear;
    private final Set<AllocationMethod> compared;
    private final Set<ReportingItem> reported;
    private final Optional<PriceTable.Window> validity;

    private StudyDeclaration(Builder said) {
        subject = said.subject;
        stage = said.stage;
        unit = said.unit;
        modules = Sets.immutableEnumSet(said.modules);
        categories = ImmutableSortedMap.copyOf(said.categories);
        omissions = List.copyOf(said.omissions);
        omittedPercent = Maps.immutableEnumMap(said.omittedPercent);
        proxyPercent = ImmutableSortedMap.copyOf(said.proxyPercent);
        referencePeriod = said.referencePeriod;
        oldestGenericYear = said.oldestGenericYear;
        compared = Sets.immutableEnumSet(said.compared);
        reported = Sets.immutableEnumSet(said.reported);
        validity = said.validity;
    }

    /** Starts a builder for the study of a product, by its name or id. */
    public static Builder builder(String subject, LifeCycleStage stage) {
        return new Builder(subject, stage);
    }

    /** The product. */
    public String subject() {
        return subject;
    }

    /** The stage of the product. */
    public LifeCycleStage stage() {
        return stage;
    }

    /** The declared unit. */
    public Optional<DeclaredUnit> unit() {
        return unit;
    }

    /** The modules with results. */
    public Set<StudyModule> modules() {
        return modules;
    }

    /** The impact category of each indicator, by id of the indicator. */
    public SortedMap<String, String> categories() {
        return categories;
    }

    /** The cut-offs. */
    public List<Omission> omissions() {
        return omissions;
    }

    /** The total cut-off of each module, in per cent. */
    public Map<StudyModule, BigDecimal> omittedPercent() {
        return omittedPercent;
    }

    /** The share of proxy data in the core processes, by id of the indicator, in per cent. */
    public SortedMap<String, BigDecimal> proxyPercent() {
        return proxyPercent;
    }

    /** The period of specific data. */
    public Optional<PriceTable.Window> referencePeriod() {
        return referencePeriod;
    }

    /** The year of the oldest generic data. */
    public Optional<Integer> oldestGenericYear() {
        return oldestGenericYear;
    }

    /** The other allocation methods with results. */
    public Set<AllocationMethod> compared() {
        return compared;
    }

    /** The items reported. */
    public Set<ReportingItem> reported() {
        return reported;
    }

    /** The period of validity of the declaration. */
    public Optional<PriceTable.Window> validity() {
        return validity;
    }

    /**
     * An input or output of a process that is cut off.
     *
     * @param place the id of the process or step
     * @param what the input or output
     * @param percent the share of the mass or energy of the process, in per cent
     * @param hazardous whether it is hazardous or radioactive
     */
    public record Omission(String place, String what, BigDecimal percent, boolean hazardous) {
        /** @throws IllegalArgumentException if a text is blank or the share is not from 0 to 100 % */
        public Omission {
            Text.require(place, "place");
            Text.require(what, "cut-off");
            checkPercent(percent);
        }
    }

    private static void checkPercent(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a share must be from 0 to 100 %: " + percent.toPlainString());
        }
    }

    /** Collects the parts of a {@link StudyDeclaration}. Not thread-safe. */
    public static final class Builder {
        private final String subject;
        private final LifeCycleStage stage;
        private final EnumSet<StudyModule> modules = EnumSet.noneOf(StudyModule.class);
        private final SortedMap<String, String> categories = new TreeMap<>();
        private final List<Omission> omissions = new ArrayList<>();
        private final EnumMap<StudyModule, BigDecimal> omittedPercent = new EnumMap<>(StudyModule.class);
        private final SortedMap<String, BigDecimal> proxyPercent = new TreeMap<>();
        private final EnumSet<AllocationMethod> compared = EnumSet.noneOf(AllocationMethod.class);
        private final EnumSet<ReportingItem> reported = EnumSet.noneOf(ReportingItem.class);
        private Optional<DeclaredUnit> unit = Optional.empty();
        private Optional<PriceTable.Window> referencePeriod = Optional.empty();
        private Optional<Integer> oldestGenericYear = Optional.empty();
        private Optional<PriceTable.Window> validity = Optional.empty();

        private Builder(String subject, LifeCycleStage stage) {
            this.subject = Text.require(subject, "subject of a study");
            this.stage = requireNonNull(stage, "stage");
        }

        /** The declared unit. */
        public Builder unit(DeclaredUnit declared) {
            unit = Optional.of(declared);
            return this;
        }

        /** Adds a module with its total cut-off, in per cent. */
        public Builder module(StudyModule module, BigDecimal omitted) {
            checkPercent(omitted);
            modules.add(module);
            omittedPercent.put(module, omitted);
            return this;
        }

        /** Adds a module whose total cut-off is not stated. */
        public Builder module(StudyModule module) {
            modules.add(module);
            return this;
        }

        /** Adds the impact category of an indicator. */
        public Builder indicator(String id, String category) {
            categories.put(id, requireNonNull(category, "category"));
            return this;
        }

        /** Adds the impact category of an indicator, with its share of proxy data in per cent. */
        public Builder indicator(String id, String category, BigDecimal proxy) {
            checkPercent(proxy);
            proxyPercent.put(id, proxy);
            return indicator(id, category);
        }

        /** Adds a cut-off. */
        public Builder omission(Omission omission) {
            omissions.add(requireNonNull(omission, "omission"));
            return this;
        }

        /** The period of specific data. */
        public Builder referencePeriod(PriceTable.Window period) {
            referencePeriod = Optional.of(period);
            return this;
        }

        /** The year of the oldest generic data. */
        public Builder oldestGenericYear(int year) {
            oldestGenericYear = Optional.of(year);
            return this;
        }

        /** Adds another allocation method with results. */
        public Builder comparedWith(AllocationMethod method) {
            compared.add(method);
            return this;
        }

        /** Adds reported items. */
        public Builder reported(Collection<ReportingItem> items) {
            reported.addAll(items);
            return this;
        }

        /** The period of validity of the declaration. */
        public Builder validity(PriceTable.Window days) {
            validity = Optional.of(days);
            return this;
        }

        /** The value. */
        public StudyDeclaration build() {
            return new StudyDeclaration(this);
        }
    }
}
