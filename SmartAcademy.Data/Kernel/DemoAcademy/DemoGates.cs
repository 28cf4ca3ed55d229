using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Three access points a school, each with a reader.</summary>
internal static class DemoGates
{
    public static void Build(DemoRows rows, DemoSchool school)
    {
        foreach (var (name, location, direction) in school.Blueprint.Gates)
        {
            var point = DemoId.Give(new AccessPoint(school.Id, name, location, direction), $"gate/{school.Code}/{name}");
            rows.AccessPoints.Add(point);
            rows.Devices.Add(DemoId.Give(new ReaderDevice(school.Id, $"Reader, {name}", point.Id), $"reader/{school.Code}/{name}"));
        }
    }
}
