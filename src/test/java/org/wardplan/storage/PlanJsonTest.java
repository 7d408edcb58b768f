package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.TargetMethod;

/** The form of edits in files that exist: a change here needs a new schema and a way to read the old form. */
class PlanJsonTest {
    static Stream<Arguments> edits() {
        return Stream.of(
                Arguments.of(
                        Plans.dwo("E05000001", 2, 3),
                        "{'type':'SetPosts','scenario':'work','changes':[{'ward':'E05000001','role':'DWO','from':2,"
                                + "'to':3}],'label':'E05000001: DWO 2 → 3'}"),
                Arguments.of(
                        new PlanEdit.SetLocks("s", List.of(new Lock("E05000001", "DWO")), true, "L"),
                        "{'type':'SetLocks','scenario':'s','locks':[{'ward':'E05000001','role':'DWO'}],'locked':true,"
                                + "'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetNote("s", "E05000001", "", "n", "L"),
                        "{'type':'SetNote','scenario':'s','ward':'E05000001','from':'','to':'n','label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetAssumption("s", Plans.VACANCY, Plans.VACANCY.withValue(1e-7, "me"), "L"),
                        "{'type':'SetAssumption','scenario':'s','from':{'key':'DWO.vacancy','label':'DWO posts vacant',"
                                + "'value':0.12,'unit':'SHARE','status':'PUBLISHED','source':'workforce table 4'},"
                                + "'to':{'key':'DWO.vacancy','label':'DWO posts vacant','value':1.0E-7,"
                                + "'unit':'SHARE','status':'USER','source':'me'},'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetBudget(
                                "s",
                                new Budget(List.of()),
                                new Budget(List.of(new FundingLine("c", "Core", new Money(-5)))),
                                "L"),
                        "{'type':'SetBudget','scenario':'s','from':{'lines':[]},'to':{'lines':[{'id':'c',"
                                + "'label':'Core','amount':{'pence':-5}}]},'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetProfile("s", "harm", "count", "L"),
                        "{'type':'SetProfile','scenario':'s','from':'harm','to':'count','label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetAssumption("s", null, Plans.VACANCY, "L"),
                        "{'type':'SetAssumption','scenario':'s','to':{'key':'DWO.vacancy','label':'DWO posts vacant',"
                                + "'value':0.12,'unit':'SHARE','status':'PUBLISHED','source':'workforce table 4'},"
                                + "'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetMethod("s", TargetMethod.SHARE, TargetMethod.WORKLOAD, "L"),
                        "{'type':'SetMethod','scenario':'s','from':'SHARE','to':'WORKLOAD','label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetOwnProfile("s", null, Plans.OWN, "L"),
                        "{'type':'SetOwnProfile','scenario':'s','to':{'id':'own','label':'Our “own”','note':'n',"
                                + "'weights':{'arson':0.5,'shoplifting':2.0}},'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetOwnProfile("s", Plans.OWN, null, "L"),
                        "{'type':'SetOwnProfile','scenario':'s','from':{'id':'own','label':'Our “own”','note':'n',"
                                + "'weights':{'arson':0.5,'shoplifting':2.0}},'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetLocalPriorities("s", null, Plans.LOCAL, "L", "why"),
                        "{'type':'SetLocalPriorities','scenario':'s','to':{'borough':'E09000012','year':2017,"
                                + "'base':'own','factors':{'arson':3.0},'note':'agreed'},'label':'L','reason':'why'}"),
                Arguments.of(
                        new PlanEdit.SetLocalYear("s", 0, 2017, "L"),
                        "{'type':'SetLocalYear','scenario':'s','from':0,'to':2017,'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetIndicator("s", null, Plans.PUBS, "L"),
                        "{'type':'SetIndicator','scenario':'s','to':{'id':'pubs','label':'Pubs','source':'a list',"
                                + "'values':{'E05000001':4.0,'E05000003':0.0},'offWhereMissing':true},'label':'L'}"),
                Arguments.of(
                        new PlanEdit.Several(List.of(new PlanEdit.RenamePlan("a", "b", "L")), "M", "why"),
                        "{'type':'Several','edits':[{'type':'RenamePlan','from':'a','to':'b','label':'L'}],"
                                + "'label':'M','reason':'why'}"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void editsKeepTheirFormAndComeBack(PlanEdit edit, String json) throws JsonProcessingException {
        String text = json.replace('\'', '"');
        assertThat(PlanJson.write(edit)).isEqualTo(text);
        assertThat(PlanJson.readEdit(text)).isEqualTo(edit);
    }

    @Test
    void plansComeBackAndTheSamePlanGivesTheSameText() throws JsonProcessingException {
        String text = PlanJson.write(Plans.small());
        assertThat(PlanJson.readPlan(text)).isEqualTo(Plans.small());
        assertThat(PlanJson.write(PlanJson.readPlan(text))).isEqualTo(text);
        assertThat(text)
                .contains("\"allocation\":[[2,2,2],[1,1,1],[0,0,0],[0,0,0]]")
                .contains("{\"type\":\"Floor\",\"id\":\"floor\",\"on\":true,\"posts\":{\"DWO\":2,\"PCSO\":1}}")
                .contains("\"locks\":[{\"ward\":\"E05000002\",\"role\":\"DWO\"},{\"ward\":\"E05000003\"");
    }

    @Test
    void plansOfSchema1HaveNoDemandOfTheirOwn() throws JsonProcessingException {
        String text = PlanJson.write(Plans.small());
        String demand =
                ",\"demand\":{\"method\":\"SHARE\",\"profiles\":[],\"local\":[],\"localYear\":0,\"indicators\":[]}";
        assertThat(text).contains(demand);
        assertThat(PlanJson.readPlan(text.replace(demand, ""))).isEqualTo(Plans.small());
    }

    @Test
    void weightsThatMakeNoSenseAreRefused() {
        String json = PlanJson.write(new PlanEdit.SetOwnProfile("s", null, Plans.OWN, "L"));
        for (String weight : List.of("-1", "\"NaN\"", "null", "1e999")) {
            assertThatThrownBy(() -> PlanJson.readEdit(json.replace("0.5", weight)))
                    .as(weight)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void figuresThatNoTableKeepsAreRefusedOrMadePlain() throws JsonProcessingException {
        PlanEdit negativeZero =
                new PlanEdit.SetAssumption("s", Plans.VACANCY, Plans.VACANCY.withValue(-0.0, "me"), "L");
        PlanEdit.SetAssumption read = (PlanEdit.SetAssumption) PlanJson.readEdit(PlanJson.write(negativeZero));
        assertThat(Double.doubleToRawLongBits(read.to().value())).isZero();

        PlanEdit infinite = new PlanEdit.SetAssumption("s", Plans.VACANCY, Plans.VACANCY.withValue(1 / 0.0, "me"), "L");
        assertThatThrownBy(() -> PlanJson.readEdit(PlanJson.write(infinite)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void anEditOfAnUnknownKindIsRefused() {
        assertThatThrownBy(() -> PlanJson.readEdit("{\"type\":\"Abolish\",\"label\":\"x\"}"))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("Abolish");
    }
}
