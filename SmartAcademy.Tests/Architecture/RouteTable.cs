using static SmartAcademy.Domain.Users.Role;

namespace SmartAcademy.Tests.Architecture;

/// <summary>Every address of the portal and who is let in. A route that is not here fails the test, and so does a rule without a route.</summary>
internal static class RouteTable
{
    /// <summary>Stands for a visitor without a sign-in.</summary>
    public const string Visitor = "visitor";

    private static readonly string[] Public = [Visitor, .. All];
    private static readonly string[] SignedIn = [.. All];
    private static readonly string[] Super = [SuperAdmin];
    private static readonly string[] Heads = [SuperAdmin, SchoolAdmin];
    private static readonly string[] Office = [SuperAdmin, SchoolAdmin, Staff];
    private static readonly string[] OfficeAndGuard = [SuperAdmin, SchoolAdmin, Staff, Security];
    private static readonly string[] OfficeAndTeacher = [SuperAdmin, SchoolAdmin, Staff, Teacher];
    private static readonly string[] WhoSeesStudents = [SuperAdmin, SchoolAdmin, Staff, Teacher, Parent, Student];
    private static readonly string[] WhoSeesStudentsOrGuards = [.. WhoSeesStudents, Security];

    /// <summary>Open to all, and its answer is always 403.</summary>
    private static readonly string[] Refused = [];

    /// <summary>No cookie opens these; a device key does.</summary>
    private static readonly string[] Devices = [];

    /// <summary>Whether a sign-in is enough, or not even that is needed.</summary>
    public static bool NeedsNoPermission(string[] letIn) => letIn == Public || letIn == SignedIn;

    public static readonly IReadOnlyDictionary<string, string[]> WhoIsLetIn = new Dictionary<string, string[]>
    {
        ["GET /"] = SignedIn,
        ["GET /academic-years"] = Office,
        ["POST /academic-years/{id:guid}/current"] = Heads,
        ["GET /access-logs"] = OfficeAndGuard,
        ["GET /access-logs/export.csv"] = Heads,
        ["GET /access-logs/export.xlsx"] = Heads,
        ["GET /access-points"] = OfficeAndGuard,
        ["GET /access-points/new"] = Heads,
        ["GET /access-points/{Id:guid}"] = Heads,
        ["POST /access-points/{id:guid}/close"] = Heads,
        ["POST /access-points/{id:guid}/open"] = Heads,
        ["POST /access-points/{id:guid}/remove"] = Heads,
        ["GET /account"] = SignedIn,
        ["GET /account/change-password"] = SignedIn,
        ["GET /account/confirm-email"] = Public,
        ["GET /account/contact"] = SignedIn,
        ["GET /account/denied"] = Refused,
        ["GET /account/passkeys"] = SignedIn,
        ["POST /account/passkeys/add"] = SignedIn,
        ["POST /account/passkeys/options"] = SignedIn,
        ["POST /account/passkeys/{key}/remove"] = SignedIn,
        ["POST /account/passkeys/{key}/rename"] = SignedIn,
        ["GET /account/second-factor"] = SignedIn,
        ["GET /account/second-step"] = Public,
        ["GET /account/sessions"] = SignedIn,
        ["POST /account/sessions/end-others"] = SignedIn,
        ["POST /account/sessions/{id:guid}/end"] = SignedIn,
        ["GET /account/forgot"] = Public,
        ["GET /account/reset"] = Public,
        ["GET /account/sign-in"] = Public,
        ["POST /account/sign-in/passkey"] = Public,
        ["POST /account/sign-in/passkey-options"] = Public,
        ["POST /account/sign-out"] = SignedIn,
        ["GET /alive"] = Public,
        ["GET /api-docs"] = Office,
        ["POST /api/v1/access-logs"] = Devices,
        ["GET /api/v1/access-points/me"] = Devices,
        ["POST /api/v1/passes/verify"] = Devices,
        ["GET /api/v1/students/{studentId:guid}/photo"] = Devices,
        ["GET /audit"] = Heads,
        ["GET /audit/export.csv"] = Heads,
        ["GET /audit/export.xlsx"] = Heads,
        ["GET /audit/{Id:guid}"] = Heads,
        ["GET /classes"] = OfficeAndTeacher,
        ["GET /classes/new"] = Heads,
        ["GET /classes/{Id:guid}"] = OfficeAndTeacher,
        ["POST /classes/{id:guid}/delete"] = Heads,
        ["GET /classes/{Id:guid}/edit"] = Heads,
        ["POST /classes/{id:guid}/teachers"] = Heads,
        ["POST /classes/{id:guid}/teachers/{userId:guid}/remove"] = Heads,
        ["GET /departments"] = Office,
        ["GET /departments/new"] = Heads,
        ["POST /departments/{id:guid}/delete"] = Heads,
        ["GET /departments/{Id:guid}/edit"] = Heads,
        ["POST /departments/{id:guid}/restore"] = Heads,
        ["GET /devices"] = OfficeAndGuard,
        ["GET /devices/new"] = Heads,
        ["GET /devices/{Id:guid}"] = Heads,
        ["POST /devices/{id:guid}/keys/{keyId:guid}/revoke"] = Heads,
        ["POST /devices/{id:guid}/off"] = Heads,
        ["POST /devices/{id:guid}/on"] = Heads,
        ["GET /error"] = Public,
        ["GET /gate/live"] = OfficeAndGuard,
        ["GET /guardians"] = Office,
        ["GET /guardians/{Id:guid}"] = Office,
        ["POST /guardians/{id:guid}/delete"] = Office,
        ["GET /health"] = Public,
        ["POST /language"] = Public,
        ["GET /messages"] = Heads,
        ["GET /my/pass"] = WhoSeesStudents,
        ["GET /not-found"] = Public,
        ["GET /openapi/{documentName}.json"] = Office,
        ["GET /passes"] = WhoSeesStudents,
        ["GET /passes/issue"] = Office,
        ["POST /passes/issue/class"] = Office,
        ["POST /passes/issue/student"] = Office,
        ["POST /passes/print"] = Office,
        ["GET /passes/{Id:guid}"] = WhoSeesStudents,
        ["POST /passes/{id:guid}/activate"] = Office,
        ["GET /passes/{id:guid}/card.pdf"] = Office,
        ["POST /passes/{id:guid}/deactivate"] = Office,
        ["POST /passes/{id:guid}/replace"] = Office,
        ["POST /passes/{id:guid}/revoke"] = Office,
        ["GET /ready"] = Public,
        ["GET /roles"] = Heads,
        ["GET /roles/new"] = Heads,
        ["GET /roles/{Id:guid}"] = Heads,
        ["POST /roles/{id:guid}/delete"] = Heads,
        ["POST /school"] = Super,
        ["GET /schools"] = Heads,
        ["GET /schools/new"] = Super,
        ["GET /schools/{Id:guid}"] = Heads,
        ["POST /schools/{id:guid}/active"] = Super,
        ["GET /schools/{id:guid}/logo"] = SignedIn,
        ["POST /schools/{id:guid}/logo"] = Super,
        ["GET /sessions"] = Heads,
        ["POST /sessions/{id:guid}/end"] = Heads,
        ["GET /students"] = WhoSeesStudents,
        ["GET /retention"] = Heads,
        ["POST /retention/as-the-group"] = Heads,
        ["POST /retention/keep"] = Heads,
        ["GET /students/export.csv"] = Office,
        ["GET /students/export.xlsx"] = Office,
        ["GET /students/import"] = Office,
        ["POST /students/import/upload"] = Office,
        ["GET /students/import/{Id:guid}"] = Office,
        ["POST /students/import/{id:guid}/apply"] = Office,
        ["POST /students/import/{id:guid}/cancel"] = Office,
        ["POST /students/import/{id:guid}/undo"] = Office,
        ["GET /students/new"] = Office,
        ["GET /students/photos"] = Office,
        ["POST /students/photos"] = Office,
        ["GET /students/{Id:guid}"] = WhoSeesStudents,
        ["POST /students/{id:guid}/delete"] = Heads,
        ["GET /students/{Id:guid}/edit"] = Office,
        ["GET /students/{Id:guid}/erase"] = Heads,
        ["GET /students/{id:guid}/record.zip"] = Office,
        ["POST /students/{id:guid}/guardians/{guardianId:guid}/link"] = Office,
        ["POST /students/{id:guid}/guardians/{guardianId:guid}/unlink"] = Office,
        ["GET /students/{id:guid}/photo"] = WhoSeesStudentsOrGuards,
        ["POST /students/{id:guid}/photo"] = Office,
        ["POST /students/{id:guid}/photo/remove"] = Office,
        ["POST /students/{id:guid}/restore"] = Heads,
        ["POST /students/{id:guid}/status"] = Office,
        ["POST /theme"] = Public,
        ["POST /users/{id:guid}/second-factor/reset"] = Heads,
        ["POST /users/{id:guid}/sessions/end"] = Heads,
        ["GET /work"] = Office,
        ["GET /work/{Id:guid}"] = Office,
        ["POST /work/{id:guid}/cancel"] = Office,
        ["GET /work/{id:guid}/file"] = Office,
    };
}
