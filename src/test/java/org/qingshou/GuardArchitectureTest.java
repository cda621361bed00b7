package org.qingshou;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.Contacts;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.outbox.channel.OutboundChannel;

/** Nobody passes around the guard: only it makes a clearance, and what reaches a person or hands over data takes one. */
class GuardArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.qingshou");

    private static final String PLACEMENT = "org.qingshou.outsourcing.Placement";
    private static final String MESSAGES = "org.qingshou.messages.MessageChannel";
    private static final String PROVIDER = "org.qingshou.messages.ProviderRequest";

    /** Ways out of the house that reach a borrower or hand over personal data. */
    private static final Set<String> GUARDED = Set.of(MESSAGES, "org.qingshou.outsourcing.gateway.PlaceChannel");

    /** A recall takes data back; a list or a state is asked for with no more than a package's id in the question; a test goes to the bank's own people; a webhook holds keys and codes for the bank. */
    private static final Set<String> REACHING_NOBODY = Set.of(
            "org.qingshou.outsourcing.gateway.RecallChannel",
            "org.qingshou.outsourcing.gateway.ListChannel",
            "org.qingshou.outsourcing.gateway.StateChannel",
            "org.qingshou.messages.TestMessages",
            "org.qingshou.webhooks.WebhookChannel",
            "org.qingshou.deliveries.NoteChannel");

    /** Asks others about a debtor: reaches no debtor, and two fields leave, which are listed. */
    private static final String ASKING = "org.qingshou.riskinfo.RiskChannel";

    private static boolean takesOne(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clearance.Cleared.class));
    }

    @Test
    void onlyTheGuardMakesAClearance() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.qingshou.compliance.RuledGuard")
                .and()
                .doNotHaveFullyQualifiedName("org.qingshou.compliance.ClearanceRows")
                .should()
                .callConstructorWhere(describe(
                        "they make a clearance", call -> call.getTargetOwner().isEquivalentTo(Clearance.Cleared.class)))
                .check(HOUSE);
        JavaClass cleared = HOUSE.get(Clearance.Cleared.class);
        assertThat(cleared.getModifiers()).contains(JavaModifier.FINAL);
        assertThat(cleared.getConstructors())
                .extracting(JavaConstructor::getModifiers)
                .allSatisfy(
                        modifiers -> assertThat(modifiers).doesNotContain(JavaModifier.PUBLIC, JavaModifier.PROTECTED));
    }

    @Test
    void thereIsOneGuard() {
        classes()
                .that()
                .areAssignableTo(ComplianceGuard.class)
                .and()
                .areNotInterfaces()
                .should()
                .haveFullyQualifiedName("org.qingshou.compliance.RuledGuard")
                .check(HOUSE);
    }

    @Test
    void everyWayOutIsUnderTheGuardOrReachesNobody() {
        Set<String> ways = HOUSE.stream()
                .filter(type -> type.isAssignableTo(OutboundChannel.class) && !type.isInterface())
                .map(JavaClass::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> decided = new TreeSet<>(GUARDED);
        decided.addAll(REACHING_NOBODY);
        decided.add(ASKING);
        assertThat(ways).isEqualTo(decided);
    }

    @Test
    void aMessageToAPersonIsBuiltOnlyFromAClearance() {
        Set<JavaCodeUnit> builders = calling(HOUSE.get(MESSAGES), call -> call.equals(PROVIDER + ".of"));
        assertThat(builders).isNotEmpty().allMatch(GuardArchitectureTest::takesOne);
        Set<String> others = HOUSE.stream()
                .filter(type ->
                        !calling(type, call -> call.equals(PROVIDER + ".of")).isEmpty())
                .map(JavaClass::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(others)
                .as("else only checks, previews and tests of a route, with made-up people")
                .isEqualTo(Set.of(
                        MESSAGES,
                        "org.qingshou.messages.RouteChecks",
                        "org.qingshou.messages.RouteDesk",
                        "org.qingshou.messages.TestMessages"));
    }

    @Test
    void aQuestionAboutADebtorIsBuiltForALoggedOneAlone() {
        Set<String> builders = HOUSE.stream()
                .filter(type -> !calling(type, call -> call.equals("org.qingshou.riskinfo.RiskRequest.of"))
                        .isEmpty())
                .map(JavaClass::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(builders)
                .as("else only checks and previews, with made-up people")
                .isEqualTo(
                        Set.of(ASKING, "org.qingshou.riskinfo.RiskChecks", "org.qingshou.riskinfo.RiskProviderDesk"));
    }

    @Test
    void aCaseIsHandedOverOnlyAfterTheBorrowerWasToldUnderAClearance() {
        JavaClass placement = HOUSE.get(PLACEMENT);
        assertThat(placement.getMethods())
                .filteredOn(method -> method.getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTarget()
                                .getFullName()
                                .equals("org.qingshou.outsourcing.PlacementState.NOTIFIED")))
                .isNotEmpty()
                .allMatch(GuardArchitectureTest::takesOne);
        noClasses()
                .that()
                .haveFullyQualifiedName("org.qingshou.outsourcing.PlacementState")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(PLACEMENT)
                .check(HOUSE);
    }

    @Test
    void whatTheBankDidIsRecordedOnlyUnderAClearance() {
        assertThat(HOUSE.get(Contacts.class).getMethods())
                .filteredOn(method -> method.getName().equals("record"))
                .isNotEmpty()
                .allMatch(GuardArchitectureTest::takesOne);
        assertThat(HOUSE.get("org.qingshou.cases.NoticePress").getMethods())
                .filteredOn(method -> method.getName().equals("print"))
                .isNotEmpty()
                .allMatch(GuardArchitectureTest::takesOne);
    }

    private static Set<JavaCodeUnit> calling(JavaClass type, Predicate<String> target) {
        return type.getMethodCallsFromSelf().stream()
                .filter(call -> target.test(call.getTargetOwner().getFullName() + "."
                        + call.getTarget().getName()))
                .map(call -> call.getOrigin())
                .collect(Collectors.toSet());
    }
}
