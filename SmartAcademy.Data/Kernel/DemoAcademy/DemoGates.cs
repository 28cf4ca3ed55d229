using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Three access points a school, each with a reader, and mild rules: nobody is refused by them.</summary>
internal static class DemoGates
{
    /// <summary>As the registers count it: half an hour after the lessons have begun.</summary>
    public static readonly TimeOnly LateAfter = new(8, 30);

    public static void Build(DemoRows rows, DemoSchool school)
    {
        var rules = new GateRuleBook(school.Id);
        rules.Prepare(GateRules.Usual.SetTimes(null, LateAfter, null));
        rules.SwitchOn(null, school.Calendar.Clock.StartOf(school.Calendar.YearStart));
        rows.GateRules.Add(rules);
        foreach (var (name, location, direction) in school.Blueprint.Gates)
        {
            var point = DemoId.Give(new AccessPoint(school.Id, name, location, direction), $"gate/{school.Code}/{name}");
            rows.AccessPoints.Add(point);
            rows.Devices.Add(DemoId.Give(new ReaderDevice(school.Id, $"Reader, {name}", point.Id), $"reader/{school.Code}/{name}"));
        }
    }
}
