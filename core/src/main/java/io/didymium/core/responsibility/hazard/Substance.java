package io.didymium.core.responsibility.hazard;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dangerous substances that steps of rare-earth chains use or give off, with the names by which books call them. */
public enum Substance {
    /** Hydrogen fluoride and hydrofluoric acid: reagent of fluorides, off-gas of roasting and electrolysis. */
    HYDROFLUORIC_ACID("hydrofluoric acid", "hydrogen fluoride", "hf", "flusssäure", "fluorwasserstoff"),
    /** Nitric acid. */
    NITRIC_ACID("nitric acid", "hno3", "salpetersäure"),
    /** Sulphuric acid. */
    SULPHURIC_ACID("sulphuric acid", "sulfuric acid", "h2so4", "schwefelsäure"),
    /** Hydrochloric acid. */
    HYDROCHLORIC_ACID("hydrochloric acid", "hydrogen chloride", "hcl", "salzsäure"),
    /** Oxalic acid. */
    OXALIC_ACID("oxalic acid", "oxalsäure"),
    /** Ammonia and its solution. */
    AMMONIA("ammonia", "nh3", "ammoniak"),
    /** Sodium hydroxide. */
    SODIUM_HYDROXIDE("sodium hydroxide", "caustic soda", "naoh", "natronlauge"),
    /** Organic solvents and extractants, such as kerosene with organophosphorus acids. */
    ORGANIC_SOLVENT("organic solvent", "kerosene", "extractant", "p507", "d2ehpa", "lösungsmittel", "kerosin"),
    /** Molten fluorides of electrolysis, which give off fluorides and perfluorocarbons. */
    MOLTEN_FLUORIDE("molten fluoride", "lithium fluoride", "fluoride salt", "lif", "fluoridschmelze"),
    /** Hydrogen. */
    HYDROGEN("hydrogen", "h2", "wasserstoff"),
    /** Another substance, which is named. */
    OTHER("other");

    private final ImmutableList<String> names;
    private final Pattern words;

    Substance(String... names) {
        this.names = ImmutableList.copyOf(names);
        words = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", names) + ")(?![\\p{L}\\p{N}])");
    }

    /** The name for people, in English. */
    public String label() {
        return names.get(0);
    }

    /** The substances that the name of a flow in a step's books means; of a salt or solution the longer name counts, so that hydrogen fluoride is no hydrogen. */
    public static Set<Substance> inBooks(String name) {
        String rest = name.toLowerCase(Locale.ROOT);
        Set<Substance> found = EnumSet.noneOf(Substance.class);
        for (Substance one : values()) {
            Matcher matcher = one.words.matcher(rest);
            if (one != OTHER && matcher.find()) {
                found.add(one);
                rest = matcher.replaceAll(" ");
            }
        }
        return found;
    }
}
