using SmartAcademy.Data.Attendance;
using SmartAcademy.Data.Attendance.Leave;
using SmartAcademy.Web.Attendance.Leave;

namespace SmartAcademy.Web.Attendance;

internal static class AttendanceSetup
{
    public static void AddAttendance(this IServiceCollection services)
    {
        services.AddSingleton<RegisterQueries>();
        services.AddSingleton<RegisterService>();
        services.AddSingleton<LateArrivals>();
        services.AddSingleton<AttendanceQueries>();
        services.AddSingleton<AttendanceBoardQueries>();
        services.AddSingleton<GateComparisonQueries>();
        services.AddSingleton<AbsenceQueries>();
        services.AddSingleton<MonthSheetQueries>();
        services.AddSingleton<AttendanceCodeQueries>();
        services.AddSingleton<AttendanceCodeService>();
        services.AddSingleton<AttendanceSettingsService>();
        services.AddSingleton<LeaveQueries>();
        services.AddSingleton<LeaveService>();
        services.AddSingleton<MonthSheetDocument>();
    }

    public static void MapAttendance(this IEndpointRouteBuilder app)
    {
        app.MapRegisters();
        app.MapMonthSheets();
        app.MapLeave();
    }
}
