using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Lays an invitation out to be sent, in the context that keeps its code.</summary>
public delegate Result InvitationPost(AcademyDbContext db, AcademyUser user, Invitation invitation);
