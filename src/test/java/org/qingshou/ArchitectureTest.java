package org.qingshou;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the module table does not say: who may name which classes, and what stays inside its package. */
class ArchitectureTest {
    private static final String METHODS = "org.qingshou.strategy.methods";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.qingshou");

    @Test
    void onlyTheOutboxNamesOkHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qingshou.outbox..")
                .should()
                .dependOnClassesThat(resideInAPackage("okhttp3.."))
                .because("there is one way out of the house")
                .check(HOUSE);
    }

    @Test
    void onlyPapersNamesThePdfLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qingshou.papers..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.openpdf.."))
                .because("what is printed is told in parts")
                .check(HOUSE);
    }

    @Test
    void filesLeaveOnlyByTheCountedWay() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qingshou.exports..")
                .should()
                .callConstructor(org.qingshou.exports.ExportPass.class)
                .orShould()
                .dependOnClassesThat(resideInAPackage("com.vaadin.flow.server.streams..")
                        .and(describe(
                                "hand a file out", type -> type.getSimpleName().equals("DownloadHandler"))))
                .orShould()
                .dependOnClassesThat(describe(
                        "are an old way out", type -> type.getName().equals("com.vaadin.flow.server.StreamResource")))
                .because("R-OUT-13 counts each; the list of codes tells of nobody")
                .check(HOUSE.that(describe(
                        "are not the list of codes",
                        type -> !type.getName().equals("org.qingshou.codes.ui.ExportLink"))));
    }

    @Test
    void nobodyNamesAConcreteMethodOfTheLadder() {
        classes()
                .that(resideInAPackage(METHODS + ".."))
                .should(beNamedOnlyWithinTheirFolder())
                .allowEmptyShould(true)
                .because("which methods exist is an open set")
                .check(HOUSE);
    }

    @Test
    void viewsStayInsideTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .notBePublic()
                .andShould()
                .resideInAnyPackage("..ui..", "..shell..")
                .check(HOUSE);
    }

    @Test
    void componentsOfFeaturesStayInsideTheirPackage() {
        classes()
                .that()
                .areAssignableTo(Component.class)
                .and()
                .resideInAnyPackage("org.qingshou.*.ui..", "org.qingshou.shell..")
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    @Test
    void everyViewSaysWhoMaySeeIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(com.vaadin.flow.server.auth.AnonymousAllowed.class)
                .check(HOUSE);
    }

    @Test
    void entitiesStayInsideTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("what a class needs stands in its constructor")
                .check(HOUSE);
    }

    @Test
    void nobodyReadsTheMachinesClock() {
        noClasses()
                .that()
                // Keys are made of the machine's time (RFC 9562); nobody learns from them what day it is.
                .doNotBelongToAnyOf(org.qingshou.kernel.BusinessClock.class, org.qingshou.kernel.Ids.class)
                .should()
                .callMethodWhere(describe("they read the machine's clock", call -> {
                    String owner = call.getTargetOwner().getName();
                    return owner.startsWith("java.time.")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                }))
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> beNamedOnlyWithinTheirFolder() {
        return new ArchCondition<>("be named only within their own folder") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String folder = folder(item);
                for (Dependency use : item.getDirectDependenciesToSelf())
                    if (!folder(use.getOriginClass()).equals(folder))
                        events.add(SimpleConditionEvent.violated(item, use.getDescription()));
            }

            private String folder(JavaClass type) {
                String name = type.getPackageName();
                if (!name.startsWith(METHODS + ".")) return name;
                int end = name.indexOf('.', METHODS.length() + 1);
                return end < 0 ? name : name.substring(0, end);
            }
        };
    }
}
