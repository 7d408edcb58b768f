package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.ScenarioEdit.ScenarioStanding;
import org.wardplan.model.plan.ScenarioEdit.ScenarioTitle;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.plan.ValueRange;
import org.wardplan.model.plan.WatchList;

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
                        new PlanEdit.SetAim("s", Aim.CLOSE_THE_GAPS, new Aim(Objective.FAIREST, 0.5, 0.9), "L"),
                        "{'type':'SetAim','scenario':'s','from':{'objective':'GAPS','evenness':0.0,'coverage':0.75},"
                                + "'to':{'objective':'FAIREST','evenness':0.5,'coverage':0.9},'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetRule(
                                "s", 1, new Rule.Locks("locks", true), new Rule.Locks("locks", false), "L"),
                        "{'type':'SetRule','scenario':'s','at':1,'from':{'type':'Locks','id':'locks','on':true},"
                                + "'to':{'type':'Locks','id':'locks','on':false},'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetAdvice("s", Advice.NONE, Plans.ADVICE, "L", null),
                        "{'type':'SetAdvice','scenario':'s','from':{'overrides':[]},'to':{'recommendation':{"
                                + "'aim':{'objective':'GAPS','evenness':0.0,'coverage':0.75},'budget':{'pence':1200},"
                                + "'objective':434.75,'bound':434.5,'at':'2026-03-02T09:30:00Z',"
                                + "'posts':[[2,3,2],[1,1,4],[0,0,0],[0,0,0]]},'overrides':[{'ward':'E05000002',"
                                + "'role':'DWO','recommended':3,'posts':2,'reason':'a “match” day','author':'Anna',"
                                + "'at':'2026-03-02T09:31:00Z'}]},'label':'L'}"),
                Arguments.of(
                        new PlanEdit.SetOverrides("s", List.of(), List.of(Plans.OVERRIDE), "L", "why"),
                        "{'type':'SetOverrides','scenario':'s','from':[],'to':[{'ward':'E05000002',"
                                + "'role':'DWO','recommended':3,'posts':2,'reason':'a “match” day','author':'Anna',"
                                + "'at':'2026-03-02T09:31:00Z'}],'label':'L','reason':'why'}"),
                Arguments.of(
                        new PlanEdit.SetWatch("s", WatchList.STANDARD, Plans.WATCH, "L"),
                        "{'type':'SetWatch','scenario':'s','from':{'study':{'series':'all','statistic':'GISTAR',"
                                + "'nearness':'queen','rate':false,'corrected':true,'permutations':99999,'seed':1},"
                                + "'pinned':[]},'to':{'study':{'series':'robbery','window':{'first':'2017-03',"
                                + "'months':24},'statistic':'MORAN_PERM','nearness':'distance:1200.5','rate':true,"
                                + "'corrected':false,'permutations':999,'seed':-7},"
                                + "'pinned':['E05000001','E05000003']},'label':'L'}"),
                Arguments.of(
                        new ScenarioEdit.DescribeScenario(
                                "s", new ScenarioTitle("a", ""), new ScenarioTitle("b", "d"), "L"),
                        "{'type':'DescribeScenario','scenario':'s','from':{'name':'a','description':''},"
                                + "'to':{'name':'b','description':'d'},'label':'L'}"),
                Arguments.of(
                        new ScenarioEdit.SetStanding(
                                "s", new ScenarioStanding(false, false), new ScenarioStanding(true, false), "L"),
                        "{'type':'SetStanding','scenario':'s','from':{'frozen':false,'archived':false},"
                                + "'to':{'frozen':true,'archived':false},'label':'L'}"),
                Arguments.of(
                        new ScenarioEdit.SetBaseline("a", "b", "L"),
                        "{'type':'SetBaseline','from':'a','to':'b','label':'L'}"),
                Arguments.of(
                        new ScenarioEdit.SetPhasing("s", Phasing.STANDARD, Plans.PHASING, "L"),
                        "{'type':'SetPhasing','scenario':'s','from':" + STANDARD_PHASING.replace('"', '\'')
                                + ",'to':{'start':'2018-01','quarters':8,'from':'base','order':'NEED','steps':["
                                + "{'month':'2018-01','role':'PCSO','posts':500},"
                                + "{'month':'2018-04','role':'DWO','posts':1300},"
                                + "{'month':'2018-04','role':'DWO','posts':-20}],'awards':["
                                + "{'from':'2018-09','role':'','rate':0.02},"
                                + "{'from':'2018-09','role':'DWO','rate':0.3333333333333333}],'funding':["
                                + "{'line':'grant','first':'2018-04','months':12}],'promises':["
                                + "{'label':'“Two” each','posts':{'DWO':2,'PCSO':1},'by':'2018-12'},"
                                + "{'label':'none yet','posts':{},'by':'2019-03'}]},'label':'L'}"),
                Arguments.of(
                        new ScenarioEdit.SetRange("s", "DWO.vacancy", null, new ValueRange(0.05, 0.2), "L"),
                        "{'type':'SetRange','scenario':'s','key':'DWO.vacancy','to':{'low':0.05,'high':0.2},"
                                + "'label':'L'}"),
                Arguments.of(
                        new ScenarioEdit.SetSubmission(null, Plans.HANDED_IN, "L", "why"),
                        "{'type':'SetSubmission','to':{'borough':'E09000012','state':'SUBMITTED','by':'Ben',"
                                + "'at':'2026-03-04T08:00:00Z','note':'as “agreed”'},'label':'L','reason':'why'}"),
                Arguments.of(
                        new PlanEdit.SetTemplate(new PaperTemplate("b", List.of(), "", "", null), Plans.TEMPLATE, "L"),
                        "{'type':'SetTemplate','from':{'name':'b','sections':[],'marking':'','note':''},"
                                + "'to':{'name':'“Panel”','sections':['plan','map','of-later'],"
                                + "'marking':'OFFICIAL','note':'One.\\n\\nTwo.','logo':{'type':'image/png',"
                                + "'alt':'A “dot”','base64':'" + Plans.LOGO.base64() + "'}},'label':'L'}"),
                Arguments.of(
                        new PlanEdit.Several(List.of(new PlanEdit.RenamePlan("a", "b", "L")), "M", "why"),
                        "{'type':'Several','edits':[{'type':'RenamePlan','from':'a','to':'b','label':'L'}],"
                                + "'label':'M','reason':'why'}"));
    }

    private static final String STANDARD_PHASING =
            "{\"start\":\"2017-04\",\"quarters\":12,\"from\":\"\",\"order\":\"PROMISES\",\"steps\":[],"
                    + "\"awards\":[],\"funding\":[],\"promises\":[{\"label\":\"Two DWOs in every ward\","
                    + "\"posts\":{\"DWO\":2},\"by\":\"2017-12\"}]}";

    private static final String OVER_TIME = ",\"phasing\":" + STANDARD_PHASING + ",\"ranges\":{},\"archived\":false";

    @Test
    void aScenarioPlacedHoldsAllOfIt() throws JsonProcessingException {
        Scenario whole = Plans.small()
                .scenario("work")
                .withPhasing(Plans.PHASING)
                .withRanges(Map.of("b", new ValueRange(0, 1), "a", new ValueRange(-1, 1 / 3.0)))
                .withAdvice(Plans.ADVICE)
                .withWatch(Plans.WATCH)
                .withStanding(true, true);
        PlanEdit edit = new ScenarioEdit.PlaceScenario(2, null, whole, "L", "why");
        String json = PlanJson.write(edit);
        assertThat(json)
                .startsWith("{\"type\":\"PlaceScenario\",\"at\":2,\"to\":{\"id\":\"work\",\"name\":\"Scenario work\",")
                .endsWith(",\"ranges\":{\"a\":{\"low\":-1.0,\"high\":0.3333333333333333},\"b\":{\"low\":0.0,"
                        + "\"high\":1.0}},\"archived\":true},\"label\":\"L\",\"reason\":\"why\"}");
        assertThat(PlanJson.readEdit(json)).isEqualTo(edit);
        assertThat(PlanJson.readEdit(PlanJson.write(edit.inverse()))).isEqualTo(edit.inverse());
    }

    @Test
    void plansOfSchema5HadNoTemplates() throws JsonProcessingException {
        String text = PlanJson.write(Plans.small());
        assertThat(text).contains(",\"templates\":[]");
        assertThat(PlanJson.readPlan(text.replace(",\"templates\":[]", ""))).isEqualTo(Plans.small());
    }

    @Test
    void aLogoThatCanNotBePrintedIsRefused() {
        String json = PlanJson.write(new PlanEdit.SetTemplate(null, Plans.TEMPLATE, "L"));
        for (String wrong : List.of(json.replace("image/png", "image/svg"), json.replace("iVBOR", "!!"))) {
            assertThatThrownBy(() -> PlanJson.readEdit(wrong)).isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void plansOfSchema4DidNotRunOverTime() throws JsonProcessingException {
        String text = PlanJson.write(Plans.small());
        assertThat(text).contains(OVER_TIME, ",\"submissions\":[]");
        assertThat(PlanJson.readPlan(text.replace(OVER_TIME, "").replace(",\"submissions\":[]", "")))
                .isEqualTo(Plans.small());
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

    /** The text of a plan of the present schema as it was up to schema 2: a floor instead of rules, no advice. */
    static String before3(String json) {
        return json.replaceAll("\"rulebook\":.*?,\"allocation\"", "\"floor\":{\"DWO\":2,\"PCSO\":1},\"allocation\"")
                .replaceAll(",\"advice\":\\{[^}]*}", "")
                .replace(OVER_TIME, "")
                .replace(WATCH, "");
    }

    private static final String WATCH = ",\"watch\":{\"study\":{\"series\":\"all\",\"statistic\":\"GISTAR\","
            + "\"nearness\":\"queen\",\"rate\":false,\"corrected\":true,\"permutations\":99999,\"seed\":1},"
            + "\"pinned\":[]}";

    @Test
    void plansOfSchema3WatchNothing() throws JsonProcessingException {
        String text = PlanJson.write(Plans.small());
        assertThat(text).contains(WATCH);
        assertThat(PlanJson.readPlan(text.replace(WATCH, ""))).isEqualTo(Plans.small());
    }

    @Test
    void aStudyThatMakesNoSenseIsRefused() {
        String json = PlanJson.write(new PlanEdit.SetWatch("s", WatchList.STANDARD, Plans.WATCH, "L"));
        for (List<String> change : List.of(
                List.of("\"2017-03\"", "\"spring\""),
                List.of("\"months\":24", "\"months\":0"),
                List.of("distance:1200.5", "distance:-1"),
                List.of("MORAN_PERM", "JOIN_COUNT"),
                List.of("\"permutations\":999", "\"permutations\":9"),
                List.of("\"seed\":-7", "\"seed\":0.5"))) {
            assertThat(json).contains(change.get(0));
            assertThatThrownBy(() -> PlanJson.readEdit(json.replace(change.get(0), change.get(1))))
                    .as(change.get(1))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void plansOfSchema2HaveAFloorAndTheRulesKeptThen() throws JsonProcessingException {
        String text = before3(PlanJson.write(Plans.small()));
        assertThat(text).doesNotContain("rulebook").doesNotContain("advice");
        Plan plan = PlanJson.readPlan(text);
        Rulebook rules = plan.scenario("work").rulebook();
        assertThat(rules.find("floor")).contains(new Rule.Floor("floor", true, Map.of("DWO", 2, "PCSO", 1)));
        assertThat(rules.find("limit-DWO")).isEmpty();
        Plan none = PlanJson.readPlan(text.replace("{\"DWO\":2,\"PCSO\":1}", "{}"));
        assertThat(none.scenario("work").rulebook().find("floor")).contains(new Rule.Floor("floor", false, Map.of()));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(new Rule.Money("budget", true), "'Money','id':'budget','on':true"),
                Arguments.of(
                        new Rule.RingFence("r", true, "growth", Set.of("SGT", "PCSO")),
                        "'RingFence','id':'r','on':true,'line':'growth','roles':['PCSO','SGT']"),
                Arguments.of(
                        new Rule.Floor("floor", false, Map.of("PCSO", 1, "DWO", 2)),
                        "'Floor','id':'floor','on':false,'posts':{'DWO':2,'PCSO':1}"),
                Arguments.of(
                        new Rule.WardPosts("w", true, Set.of("E05000002", "E05000001"), "DWO", null, 6),
                        "'WardPosts','id':'w','on':true,'wards':['E05000001','E05000002'],'role':'DWO','most':6"),
                Arguments.of(
                        new Rule.TownCentreCap("t", true, Set.of("E05000001"), Map.of("DWO", 12)),
                        "'TownCentreCap','id':'t','on':true,'wards':['E05000001'],'overFloor':{'DWO':12}"),
                Arguments.of(new Rule.HeadCount("h", true, "DWO"), "'HeadCount','id':'h','on':true,'role':'DWO'"),
                Arguments.of(
                        new Rule.AreaLimit(
                                "a",
                                true,
                                new Area(Area.Kind.BCU, "Central South"),
                                Rule.Measure.SHARE,
                                "",
                                0.03,
                                null),
                        "'AreaLimit','id':'a','on':true,'area':{'kind':'BCU','code':'Central South'},"
                                + "'measure':'SHARE','role':'','least':0.03"),
                Arguments.of(
                        new Rule.Mix("m", true, "PCSO", "DWO", 2, Area.LONDON),
                        "'Mix','id':'m','on':true,'role':'PCSO','per':'DWO','most':2.0,"
                                + "'area':{'kind':'LONDON','code':''}"),
                Arguments.of(
                        new Rule.Mix("m", true, "PCSO", "DWO", 2, null),
                        "'Mix','id':'m','on':true,'role':'PCSO','per':'DWO','most':2.0"),
                Arguments.of(new Rule.Locks("l", true), "'Locks','id':'l','on':true"),
                Arguments.of(
                        new Rule.KeepArea("k", true, new Area(Area.Kind.BOROUGH, ""), "SGT"),
                        "'KeepArea','id':'k','on':true,'area':{'kind':'BOROUGH','code':''},'role':'SGT'"),
                Arguments.of(new Rule.Overrides("o", true), "'Overrides','id':'o','on':true"),
                Arguments.of(new Rule.NoLoser("n", true, 0.5), "'NoLoser','id':'n','on':true,'gain':0.5"),
                Arguments.of(new Rule.NoLoser("n", true, null), "'NoLoser','id':'n','on':true"),
                Arguments.of(
                        new Rule.Neighbours("c", true, 0.25, Set.of()),
                        "'Neighbours','id':'c','on':true,'most':0.25,'exempt':[]"),
                Arguments.of(
                        new Rule.Supervision("s", true, "SGT", 8),
                        "'Supervision','id':'s','on':true,'role':'SGT','posts':8"),
                Arguments.of(new Rule.WholePosts("p"), "'WholePosts','id':'p'"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesKeepTheirFormAndComeBack(Rule rule, String json) throws JsonProcessingException {
        String text =
                ("{'type':'SetRule','scenario':'s','at':3,'to':{'type':" + json + "},'label':'L'}").replace('\'', '"');
        PlanEdit edit = new PlanEdit.SetRule("s", 3, null, rule, "L");
        assertThat(PlanJson.write(edit)).isEqualTo(text);
        assertThat(PlanJson.readEdit(text)).isEqualTo(edit);
        assertThat(PlanJson.readRule(
                        rule.id(), rule.getClass().getSimpleName(), rule.on(), PlanJson.writeFigures(rule)))
                .isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Abolish       | {}                                       | Abolish
                    HeadCount     | []                                       | JSON object
                    HeadCount     | {}                                       | the role is missing
                    HeadCount     | {"role":"DWO","most":5}                  | most
                    Supervision   | {"role":"SGT"}                           | posts
                    Supervision   | {"role":"SGT","posts":0}                 | expected 1 or more
                    Neighbours    | {"most":1.5,"exempt":[]}                 | 1 at most
                    Floor         | {"posts":{"DWO":-1}}                     | expected 0 to 999
                    Floor         | {"posts":{"DWO":1.5}}                    | coerce
                    AreaLimit     | {"area":{"kind":"TOWN","code":""},"measure":"SHARE","role":"","least":0} | TOWN
                    """)
    void figuresThatMakeNoSenseAreRefused(String type, String figures, String message) {
        assertThatThrownBy(() -> PlanJson.readRule("r", type, true, figures))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(message);
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
