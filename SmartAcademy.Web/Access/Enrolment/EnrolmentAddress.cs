using SmartAcademy.Domain.Access;

namespace SmartAcademy.Web.Access.Enrolment;

internal static class EnrolmentAddress
{
    /// <summary>Where the gate page lives.</summary>
    public const string Page = "/gate-reader/";

    /// <summary>The code stands behind the #: a browser sends that to no server, so no log and no Referer keeps it.</summary>
    public static string Of(string portal, DeviceEnrolmentCode code) => $"{portal}{Page}#enrol={code.Text}";
}
