package io.didymium.passport.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.trust.TrustReader;
import io.didymium.passport.trust.TrustWriter;
import java.io.File;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The rules by which the three libraries are built. */
class ArchitectureTest {
    private static final JavaClasses LIBRARIES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("io.didymium.core", "io.didymium.crypto", "io.didymium.passport");

    @Test
    void allThreeLibrariesAreLookedAt() {
        assertThat(LIBRARIES.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("io.didymium.core."))
                .anyMatch(name -> name.startsWith("io.didymium.crypto."))
                .anyMatch(name -> name.startsWith("io.didymium.passport."));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.didymium.(**)").should().beFreeOfCycles().check(LIBRARIES);
    }

    @Test
    void modulesPointOneWay() {
        noClasses()
                .that()
                .resideInAPackage("io.didymium.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.didymium.crypto..", "io.didymium.passport..")
                .check(LIBRARIES);
        noClasses()
                .that()
                .resideInAPackage("io.didymium.crypto..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.didymium.core..", "io.didymium.passport..")
                .check(LIBRARIES);
    }

    @Test
    void thirdPartiesStayInside() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(
                        "io.didymium.crypto.internal.json",
                        "io.didymium.core.custody.books",
                        "io.didymium.core.lca.format..",
                        "io.didymium.core.lca.pact..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson..")
                .check(LIBRARIES);
        onlyIn("io.didymium.crypto.internal.bc", "org.bouncycastle..");
        onlyIn("io.didymium.passport.render.label", "io.nayuki..");
        onlyIn("io.didymium.core..", "de.siegmar.fastcsv..");
        onlyIn("io.didymium.core.lca.repository.folder", "org.h2..");
        onlyIn("io.didymium.core.lca.repository.folder", "java.sql..");
    }

    private static void onlyIn(String allowed, String thirdParty) {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(allowed)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(thirdParty)
                .check(LIBRARIES);
    }

    @Test
    void noNetworkNoReflectionNoRegistryNoLog() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net..", "javax.net..", "java.lang.reflect..", "java.util.logging..", "org.slf4j.."))
                .check(LIBRARIES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ServiceLoader.class)
                .check(LIBRARIES);
        noClasses().should().accessField(System.class, "out").check(LIBRARIES);
        noClasses().should().accessField(System.class, "err").check(LIBRARIES);
    }

    /**
     * The log of credentials and the repository of inventories are kept in folders, and readers and writers of files open the
     * file that their caller names; nothing else touches a file.
     */
    @Test
    void onlyTheLogTheRepositoryTheOfficeStoreAndReadersAndWritersTouchFiles() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(
                        "io.didymium.crypto.log..",
                        "io.didymium.core.lca.repository.folder",
                        "io.didymium.core.lca.format..",
                        "io.didymium.core.lca.pact",
                        "io.didymium.passport.issue.store")))
                .and()
                .doNotBelongToAnyOf(BundleReader.class, BundleWriter.class, TrustReader.class, TrustWriter.class)
                .should()
                .dependOnClassesThat(resideInAPackage("java.nio.file.."))
                .check(LIBRARIES);
        noClasses().should().dependOnClassesThat().belongToAnyOf(File.class).check(LIBRARIES);
    }

    @Test
    void noClockAndNoDefaults() {
        for (Class<?> time : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(LIBRARIES);
        }
        noClasses().should().dependOnClassesThat().belongToAnyOf(Clock.class).check(LIBRARIES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(LIBRARIES);
        noClasses().should().callMethod(ZoneId.class, "systemDefault").check(LIBRARIES);
        noClasses().should().callMethod(Locale.class, "getDefault").check(LIBRARIES);
        noClasses().should().callMethod(Charset.class, "defaultCharset").check(LIBRARIES);
        noClasses().should().callMethod(String.class, "toLowerCase").check(LIBRARIES);
        noClasses().should().callMethod(String.class, "toUpperCase").check(LIBRARIES);
    }

    @Test
    void namesSayWhatNotHow() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(LIBRARIES);
    }

    @Test
    void noStaticThatRemembers() {
        fields().that().areStatic().should().beFinal().check(LIBRARIES);
    }

    @Test
    void exceptionsOtherThanTheOneThatCallersSeeAreUnchecked() {
        classes()
                .that()
                .arePublic()
                .and()
                .areAssignableTo(Exception.class)
                .and()
                .areNotAssignableTo(RuntimeException.class)
                .should()
                .haveSimpleName("MalformedInputException")
                .orShould()
                .haveSimpleName("MalformedDataException")
                .check(LIBRARIES);
    }
}
