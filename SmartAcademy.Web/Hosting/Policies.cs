using Microsoft.AspNetCore.Authorization;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Hosting;

/// <summary>
/// A policy for each permission, under the permission's own name, and a few that accept any of several.
/// What has no policy needs a sign-in; the architecture test refuses pages and endpoints that declare none.
/// </summary>
internal static class Policies
{
    /// <summary>Any signed-in person; for the account pages and the home page.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Sees at least some students: all, their own, or themselves.</summary>
    public const string SeeStudents = "students:see";

    /// <summary>Sees at least some passes.</summary>
    public const string SeePasses = "passes:see";

    /// <summary>Sees at least some classes.</summary>
    public const string SeeClasses = "classes:see";

    /// <summary>Sees at least some timetables: those of classes, or of the students in reach.</summary>
    public const string SeeTimetables = "timetables:see";

    /// <summary>Sends a substitute into a lesson: who plans the week, or who only keeps the day going.</summary>
    public const string ArrangeSubstitutes = "substitutes:arrange";

    /// <summary>Sees faces: whoever sees students, and the guard at the gate.</summary>
    public const string SeePhotos = "photos:see";

    /// <summary>Reads registers of at least some classes; a parent's look at a child is not enough.</summary>
    public const string SeeRegisters = "registers:see";

    /// <summary>Takes registers of at least some classes.</summary>
    public const string TakeRegisters = "registers:take";

    /// <summary>Sees at least some grade books: the office those of the school, teachers their own. Parents see published results elsewhere.</summary>
    public const string SeeMarks = "marks:see";

    /// <summary>Writes at least some grade books.</summary>
    public const string WriteMarks = "marks:write";

    /// <summary>Sees at least some published results and report cards.</summary>
    public const string SeeGrades = "grades:see";

    /// <summary>Answers at least some requests for leave.</summary>
    public const string AnswerLeave = "leave:answer";

    /// <summary>Sees long work: all that their permissions start, or the reports that they run.</summary>
    public const string SeeWork = "work:see";

    private static readonly Dictionary<string, string[]> AnyOf = new()
    {
        [SeeStudents] = [Permission.StudentsRead, Permission.StudentsReadOwn, Permission.StudentsReadSelf],
        [SeePasses] = [Permission.PassesRead, Permission.PassesReadOwn, Permission.PassesReadSelf],
        [SeeClasses] = [Permission.ClassesRead, Permission.ClassesReadOwn],
        [SeeRegisters] = [Permission.AttendanceRead, Permission.AttendanceWrite, Permission.AttendanceWriteOwn],
        [AnswerLeave] = [Permission.AttendanceApprove, Permission.AttendanceWriteOwn],
        [TakeRegisters] = [Permission.AttendanceWrite, Permission.AttendanceWriteOwn],
        [SeeMarks] = [Permission.GradesRead, Permission.GradesWriteOwn],
        [WriteMarks] = [Permission.GradesWrite, Permission.GradesWriteOwn],
        [SeeGrades] = [Permission.GradesRead, Permission.GradesReadOwn, Permission.GradesReadSelf],
        [SeeTimetables] =
            [Permission.ClassesRead, Permission.ClassesReadOwn, Permission.StudentsRead, Permission.StudentsReadOwn, Permission.StudentsReadSelf],
        [ArrangeSubstitutes] = [Permission.ClassesWrite, Permission.ClassesSubstitute],
        [SeeWork] = [Permission.WorkRead, Permission.ReportsExport],
        [SeePhotos] = [Permission.StudentsRead, Permission.StudentsReadOwn, Permission.StudentsReadSelf, Permission.AccessLogsRead],
    };

    public static void AddPolicies(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, PermissionGate>();
        var policies = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var permission in PermissionCatalogue.All)
        {
            policies.AddPolicy(permission, policy => Need(policy, permission));
        }

        foreach (var (name, permissions) in AnyOf)
        {
            policies.AddPolicy(name, policy => Need(policy, permissions));
        }
    }

    private static void Need(AuthorizationPolicyBuilder policy, params string[] permissions) =>
        policy.RequireAuthenticatedUser().AddRequirements(new NeededPermission(permissions));
}
