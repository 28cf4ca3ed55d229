using SmartAcademy.Data.Attendance;

namespace SmartAcademy.Web.Attendance;

internal static class AttendanceSetup
{
    public static void AddAttendance(this IServiceCollection services)
    {
        services.AddSingleton<RegisterQueries>();
        services.AddSingleton<RegisterService>();
        services.AddSingleton<AttendanceQueries>();
    }

    public static void MapAttendance(this IEndpointRouteBuilder app) => app.MapRegisters();
}
