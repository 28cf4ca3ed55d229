using System.ComponentModel;

namespace SmartAcademy.Web.Access.Enrolment;

internal sealed record EnrolAnswer(
    [property: Description("The device's key, told this once.")] string Key,
    DeviceAnswer Device);
