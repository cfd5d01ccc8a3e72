package io.didymium.core.custody;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.didymium.core.id.Text;
import io.didymium.core.origin.SourceClass;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The property that a credit represents, such as post-consumer content.
 *
 * @param name its name
 * @param classes the source classes that have it; internal return is never one
 */
public record Attribute(String name, Set<SourceClass> classes) {
    private static final ImmutableMap<String, Set<SourceClass>> NAMES = ImmutableMap.<String, Set<SourceClass>>builder()
            .putAll(Maps.transformValues(
                    Maps.uniqueIndex(EnumSet.allOf(SourceClass.class), SourceClass::label), EnumSet::of))
            .put("recycled", EnumSet.of(SourceClass.PRE_CONSUMER, SourceClass.POST_CONSUMER))
            .buildOrThrow();

    /** @throws IllegalArgumentException if the name is blank, or there is no class or internal return is one */
    public Attribute {
        Text.require(name, "name of an attribute");
        if (classes.isEmpty() || classes.contains(SourceClass.INTERNAL_RETURN)) {
            throw new IllegalArgumentException(name + " must be of a class other than internal return: " + classes);
        }
        classes = Sets.immutableEnumSet(classes);
    }

    /**
     * The classes that the name means: those of the {@linkplain SourceClass#label label} that it is, or pre- and
     * post-consumer for {@code recycled}.
     *
     * @return empty if it is none of these names, so that only the classes say what the attribute is
     */
    public Optional<Set<SourceClass>> named() {
        return Optional.ofNullable(NAMES.get(name)).map(Sets::immutableEnumSet);
    }

    /** An attribute of one class, named by its label. */
    public static Attribute of(SourceClass sourceClass) {
        return new Attribute(sourceClass.label(), EnumSet.of(sourceClass));
    }
}
