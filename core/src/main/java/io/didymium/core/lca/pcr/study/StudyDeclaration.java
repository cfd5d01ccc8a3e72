package io.didymium.core.lca.pcr.study;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.chain.LifeCycleStage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What those who made a study say of it. Made with {@link #of}; what is not said is missing. */
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
        modules = Collections.unmodifiableSet(said.modules.clone());
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(said.categories));
        omissions = List.copyOf(said.omissions);
        omittedPercent = Collections.unmodifiableMap(said.omittedPercent.clone());
        proxyPercent = Collections.unmodifiableSortedMap(new TreeMap<>(said.proxyPercent));
        referencePeriod = said.referencePeriod;
        oldestGenericYear = said.oldestGenericYear;
        compared = Collections.unmodifiableSet(said.compared.clone());
        reported = Collections.unmodifiableSet(said.reported.clone());
        validity = said.validity;
    }

    /** What is said of the study of a product, by its name or id, that is of a stage. */
    public static Builder of(String subject, LifeCycleStage stage) {
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

    /** The amount that results are for. */
    public Optional<DeclaredUnit> unit() {
        return unit;
    }

    /** The modules that results are given for. */
    public Set<StudyModule> modules() {
        return modules;
    }

    /** The category of the calculation that gives each indicator, by id of the indicator. */
    public SortedMap<String, String> categories() {
        return categories;
    }

    /** What was left out on purpose. */
    public List<Omission> omissions() {
        return omissions;
    }

    /** How much was left out of each module, in per cent. */
    public Map<StudyModule, BigDecimal> omittedPercent() {
        return omittedPercent;
    }

    /** How much of each indicator rests on data of something else, in per cent of the core processes. */
    public SortedMap<String, BigDecimal> proxyPercent() {
        return proxyPercent;
    }

    /** The time that specific data are of. */
    public Optional<PriceTable.Window> referencePeriod() {
        return referencePeriod;
    }

    /** The year that the oldest generic data stand for. */
    public Optional<Integer> oldestGenericYear() {
        return oldestGenericYear;
    }

    /** The other divisions that results are shown for. */
    public Set<AllocationMethod> compared() {
        return compared;
    }

    /** What is reported. */
    public Set<ReportingItem> reported() {
        return reported;
    }

    /** From when to when the declaration is valid. */
    public Optional<PriceTable.Window> validity() {
        return validity;
    }

    /**
     * Something left out of a process on purpose.
     *
     * @param place the id of the process or step
     * @param what what was left out
     * @param percent how much of the mass or energy of the process it is, in per cent
     * @param hazardous whether it is hazardous or radioactive
     */
    public record Omission(String place, String what, BigDecimal percent, boolean hazardous) {
        /** @throws IllegalArgumentException if a text is blank or the part not from 0 to 100 % */
        public Omission {
            Text.require(place, "place");
            Text.require(what, "what is left out");
            checkPercent(percent);
        }
    }

    private static void checkPercent(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a part must be from 0 to 100 %: " + percent.toPlainString());
        }
    }

    /** A declaration being written. Not for several threads. */
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

        /** The amount that results are for. */
        public Builder unit(DeclaredUnit declared) {
            unit = Optional.of(declared);
            return this;
        }

        /** A module that results are given for, and how much of it was left out, in per cent. */
        public Builder module(StudyModule module, BigDecimal omitted) {
            checkPercent(omitted);
            modules.add(module);
            omittedPercent.put(module, omitted);
            return this;
        }

        /** A module that results are given for; how much of it was left out is not said. */
        public Builder module(StudyModule module) {
            modules.add(module);
            return this;
        }

        /** The category that gives an indicator. */
        public Builder indicator(String id, String category) {
            categories.put(id, requireNonNull(category, "category"));
            return this;
        }

        /** The category that gives an indicator, and how much of it rests on data of something else, in per cent. */
        public Builder indicator(String id, String category, BigDecimal proxy) {
            checkPercent(proxy);
            proxyPercent.put(id, proxy);
            return indicator(id, category);
        }

        /** Something left out on purpose. */
        public Builder omission(Omission omission) {
            omissions.add(requireNonNull(omission, "omission"));
            return this;
        }

        /** The time that specific data are of. */
        public Builder referencePeriod(PriceTable.Window period) {
            referencePeriod = Optional.of(period);
            return this;
        }

        /** The year that the oldest generic data stand for. */
        public Builder oldestGenericYear(int year) {
            oldestGenericYear = Optional.of(year);
            return this;
        }

        /** Another division that results are shown for. */
        public Builder comparedWith(AllocationMethod method) {
            compared.add(method);
            return this;
        }

        /** What is reported. */
        public Builder reported(Collection<ReportingItem> items) {
            reported.addAll(items);
            return this;
        }

        /** From when to when the declaration is valid. */
        public Builder validity(PriceTable.Window days) {
            validity = Optional.of(days);
            return this;
        }

        /** The declaration. */
        public StudyDeclaration build() {
            return new StudyDeclaration(this);
        }
    }
}
