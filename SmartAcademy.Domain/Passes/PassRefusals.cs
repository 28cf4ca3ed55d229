using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Passes;

public static class PassRefusals
{
    public static readonly Refusal AlreadyRevoked = new("pass_already_revoked");
    public static readonly Refusal AlreadyActive = new("pass_already_active");
    public static readonly Refusal NotActive = new("pass_not_active");
    public static readonly Refusal Expired = new("pass_expired");
    public static readonly Refusal ReasonNeeded = new("reason_needed", "Reason");
    public static readonly Refusal ExpiryInThePast = new("pass_expiry_in_the_past", "ExpiresOn");
    public static readonly Refusal HasActivePass = new("student_has_active_pass");
    public static readonly Refusal StudentNotActive = new("student_not_active");
}
